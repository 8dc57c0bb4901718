// The page's table of fields against the engine's own, in the real WebAssembly module.
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildEngine } from '../../../web/src/engine/module';
import { noView } from '../../../web/src/engine/view';
import type { BatchNormFields, FieldDescription } from '../../../web/src/engine/wasm/bnfields.mjs';
import {
  defaults,
  fields,
  problem,
  twinConfig,
  type EngineConfig,
} from '../../../web/src/state/config';
import { loadBuild, loadFields, sentenceOf } from './wasm';

const config = twinConfig(defaults, 'a');
let engineFields: BatchNormFields;
let build: BuildEngine;
beforeAll(async () => {
  [engineFields, build] = await Promise.all([loadFields(), loadBuild()]);
});

/** The page's table as the engine should describe it: `norm` stands for both twins' norms. */
function expectedFields(): FieldDescription[] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'norm_b')
    .map(([name, field]) => ({
      name: name === 'norm_a' ? 'norm' : name,
      ...structuredClone(field),
    }))
    .map((field) => field as FieldDescription);
}

it('has the same fields with the same kinds, defaults, limits and choices, in the same order', () => {
  expect(engineFields.describeConfig()).toEqual(expectedFields());
});

it('has the same norms to choose from for both twins', () => {
  expect(fields.norm_b.choices).toEqual(fields.norm_a.choices);
});

describe('a value that is not allowed', () => {
  const values: [keyof EngineConfig & keyof typeof fields, unknown][] = [
    ['dataset', 'foo'],
    ['dataset', ''],
    ['dataset', 3],
    ['activation', null],
    ['learning_rate', NaN],
    ['learning_rate', Infinity],
    ['learning_rate', -0.001],
    ['learning_rate', 1000.5],
    ['learning_rate', '0.1'],
    ['norm_eps', -1e-9],
    ['test_share', 1],
    ['points', 1e9],
    ['points', 19],
    ['points', 20.5],
    ['seed', -1],
    ['seed', 4294967296],
    ['batch_size', 0],
    ['hidden', [0]],
    ['hidden', [8, 1e9]],
    ['hidden', [8, 2.5, NaN]],
    ['hidden', Array.from({ length: 33 }, () => 1)],
    ['hidden', 8],
    ['features', []],
    ['features', 'x1'],
    ['features', ['x1', 3]],
    ['features', ['x2', 'x1']],
    ['features', Array.from({ length: 8 }, () => 'x1')],
    ['schedule', 'linear'],
    ['schedule_steps', 0],
    ['schedule_factor', 1.5],
    ['clip_norm', -1],
  ];
  it.each(values)('is refused in one sentence that names the field: %s %o', (name, value) => {
    const bad = { ...config, [name]: value } as EngineConfig;
    const sentence = sentenceOf(() => build(bad));
    const ends = (text: string | null) => text?.split(': ').at(-1);
    expect(sentence.startsWith(`${name} is `), sentence).toBe(true);
    expect(ends(sentence)).toBe(ends(problem(name, value)));
  });

  it('is worded as the page words it', () => {
    for (const [name, value] of [
      ['learning_rate', NaN],
      ['dataset', 'foo'],
      ['hidden', [0]],
      ['points', 1e9],
      ['norm_eps', -1e-9],
    ] as const) {
      const bad = { ...config, [name]: value } as EngineConfig;
      expect(sentenceOf(() => build(bad))).toBe(problem(name, value));
    }
  });
});

describe('values that do not go together', () => {
  const together: [string, Partial<EngineConfig>][] = [
    ['batch_size', { batch_size: 20000 }],
    ['norm_groups', { norm: 'group', norm_groups: 3 }],
    ['loss', { dataset: 'plane', loss: 'bce' }],
    ['loss', { dataset: 'circle', loss: 'half_mse' }],
    ['loss', { dataset: 'spiral', classes: 3, loss: 'bce' }],
  ];
  it.each(together)('are refused in one sentence that names %s: %o', (name, patch) => {
    const sentence = sentenceOf(() => build({ ...config, ...patch }));
    expect(sentence).toMatch(new RegExp(`^${name} is [^.\\n]+$`));
  });

  it('can be looked at where batch norm meets a batch of one', () => {
    const engine = build({ ...config, batch_size: 1 });
    expect(engine.inability).toMatch(/^batch_size is 1: [^.]+$/);
    const view = { ...noView, scores: true, along: true, grid: 4 };
    const start = engine.advance(0, view);
    const later = engine.advance(7, view);
    expect(later).toMatchObject({ step: 0, losses: new Float32Array(), scores: start.scores });
    expect(engine.seek(5, 5, view)).toMatchObject({ step: 0, inability: engine.inability });
    engine.release();
  });

  const norms = ['none', 'layer', 'rms', 'group'] as const;
  it.each(norms)('are none where the batch of one meets the norm %s', (norm) => {
    expect(() => {
      build({ ...config, norm, batch_size: 1 }).release();
    }).not.toThrow();
  });
});

it('refuses what is no config at all', () => {
  for (const value of [null, undefined, 3, 'spiral']) {
    expect(sentenceOf(() => build(value as unknown as EngineConfig))).not.toBe('');
  }
  const surplus = { ...config, norm_a: 'batch' } as EngineConfig;
  expect(sentenceOf(() => build(surplus))).toContain('norm_a');
});
