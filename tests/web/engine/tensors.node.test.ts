// Numbers taken from the real WebAssembly module and put back.
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildEngine } from '../../../web/src/engine/module';
import { noView } from '../../../web/src/engine/view';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { loadBuild, sentenceOf } from './wasm';

const config = { ...twinConfig(defaults, 'a'), hidden: [3, 2] };

let build: BuildEngine;
beforeAll(async () => {
  build = await loadBuild();
});

describe('numbers of a network', () => {
  it('have names, shapes and as many values as that', () => {
    const { step, tensors, scaling } = build(config).take();
    expect(step).toBe(0);
    const shapes = Object.fromEntries(tensors.map(({ name, shape }) => [name, shape]));
    expect(shapes).toMatchObject({ 'W[1]': [3, 2], 'running_mu[2]': [2], 'W[3]': [1, 2] });
    for (const { shape, values } of tensors) {
      expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1));
    }
    expect(tensors.find(({ name }) => name === 'running_sigma2[1]')?.values).toEqual(
      Float32Array.of(1, 1, 1),
    );
    expect(scaling.mu).toHaveLength(2);
  });

  it('are put back to the bit, and stay copies of what they were', () => {
    const [one, other] = [build(config), build(config)];
    one.advance(40, noView);
    const { step, tensors } = one.take();
    const hash = one.hash();
    one.advance(10, noView);
    expect(step).toBe(40);
    other.advance(40, noView);
    other.put([...tensors].reverse());
    expect(other.hash()).toBe(hash);
    other.advance(10, noView);
    expect(other.hash()).toBe(one.hash());
  });

  it('of another network are refused in one sentence, and change nothing', () => {
    const engine = build(config);
    const hash = engine.hash();
    const { tensors } = build({ ...config, hidden: [4, 2] }).take();
    expect(sentenceOf(() => engine.put(tensors))).toBe(
      'W[1] is 4 x 2: 3 x 2 is allowed in this network',
    );
    expect(sentenceOf(() => engine.put([]))).toContain('W[1] is missing');
    expect(engine.hash()).toBe(hash);
  });
});
