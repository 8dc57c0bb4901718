// The visitor's own points in the real WebAssembly module.
import { beforeAll, expect, it } from 'vitest';
import type { BuildEngine } from '../../../web/src/engine/module';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { loadBuild, sentenceOf } from './wasm';

const x = Float32Array.from([10, 11, 12, 13, 14, 0.5, 0.6, 0.7, 0.8, 0.9]);
const own = { x, y: Float32Array.from([0, 1, 2, 0, 1]), classes: 3 } as const;
const config = { ...twinConfig(defaults, 'a'), dataset: 'own', batch_size: 2 } as const;
let build: BuildEngine;
beforeAll(async () => {
  build = await loadBuild();
});

it('are the data set, in another order and in their own window', () => {
  const engine = build(config, own);
  const data = engine.dataset();
  engine.release();
  expect(data.classes).toBe(3);
  expect(data.x.slice(0, 5).toSorted()).toEqual(x.slice(0, 5));
  for (const [i, x1] of data.x.slice(0, 5).entries()) {
    expect(data.y[i]).toBe(own.y[Math.round(x1) - 10]);
  }
  const [left, right] = data.window;
  expect([left, right]).toEqual([expect.closeTo(9.6, 5), expect.closeTo(14.4, 5)]);
});

it('stay when a live field changes', () => {
  const engine = build(config, own);
  expect(() => engine.retune({ ...config, learning_rate: 0.1 })).not.toThrow();
  engine.release();
});

it('are refused in one sentence where they cannot be trained on', () => {
  expect(sentenceOf(() => build(config))).toContain('dataset is own');
  expect(sentenceOf(() => build(config, { ...own, classes: 2 }))).toContain('class is 2');
  expect(sentenceOf(() => build(config, { ...own, x: x.slice(1) }))).toContain('x has 9 numbers');
});
