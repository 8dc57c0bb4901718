// What a script says; tests/peers runs them.
import { expect, it, test } from 'vitest';
import { pytorchScript } from '../../../web/src/export/pytorch';
import type { Dataset } from '../../../web/src/engine/protocol';
import { defaults, twinConfig, type Config } from '../../../web/src/state/config';

function scriptOf(patch: Partial<Config>, classes = 2): string {
  const config = twinConfig({ ...defaults, hidden: [4], ...patch }, 'a');
  const x = Float32Array.of(1, 2, 3, 4, 5, 6);
  const dataset: Dataset = {
    x,
    y: Float32Array.of(0, 1, 0),
    train_count: 2,
    batches: 1,
    classes,
    window: [0, 1, 0, 1],
  };
  const start = { step: 0, tensors: [], scaling: { mu: x, divisor: x } };
  return pytorchScript({ config, dataset, start, link: '#', twin: 'With batch norm' });
}

/** Names of the classes and functions that stand at the left. */
function definedIn(script: string): string[] {
  return [...script.matchAll(/^(?:class|def) (\w+)/gmu)].map(([, name = '']) => name);
}

test('a script is exact unless it is told otherwise', () => {
  expect(scriptOf({})).toContain('\nEXACT = True\n');
});

test.each<[string, Partial<Config>, string[], string[]]>([
  ['batch norm', {}, ['LabBatchNorm'], ['ExampleNormInOrder', 'LabBatchNormBiased']],
  [
    'its biased running variance',
    { running_variance: 'biased' },
    ['BatchNormBiased', 'LabBatchNormBiased'],
    [],
  ],
  ['layer norm', { norm_a: 'layer' }, ['LabLayerNorm'], ['LabBatchNorm', 'RMSNorm']],
  ['RMS norm', { norm_a: 'rms' }, ['RMSNorm', 'LabRMSNorm'], []],
  ['no norm', { norm_a: 'none' }, ['LabSGD'], ['inverse_std', 'power']],
  ['adam', { optimizer: 'adam' }, ['LabAdam', 'power'], ['LabSGD']],
  ['clipping', { clip_norm: 1 }, ['clip'], ['sin']],
  ['a sine', { features: ['x1', 'sin_x2'] }, ['sin'], ['clip', 'half_wave']],
])('%s brings what it needs', (_, patch, present, absent) => {
  const names = definedIn(scriptOf(patch));
  expect(names).toEqual(expect.arrayContaining(present));
  expect(names.filter((name) => absent.includes(name))).toEqual([]);
});

it('leaves exponentials out where there are none', () => {
  const names = definedIn(scriptOf({ dataset: 'plane', activation: 'relu' }, 0));
  expect(names).not.toContain('exp');
  expect(names).toContain('LossInOrder');
});

it('says everything once', () => {
  const names = definedIn(
    scriptOf({
      features: ['x1', 'sin_x1'],
      activation: 'tanh',
      optimizer: 'adamw',
      schedule: 'cosine',
      l2: 0.1,
    }),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['half_wave', 'add_penalty', 'power', 'sin']));
});
