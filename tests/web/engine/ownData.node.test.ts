// The visitor's own points in the real WebAssembly module.
import { beforeAll, expect, it } from 'vitest';
import type { BuildEngine } from '../../../web/src/engine/module';
import { planeAround } from '../../../web/src/lab/own/plane';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { ownData, pointsOf } from '../../../web/src/state/own';
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

it('have the window that the page draws them in', () => {
  const scales = [0.01, 1, 3.5, 100, 9e5];
  for (const [i, scale] of scales.entries()) {
    const random = Array.from({ length: 12 }, (_, n) => Math.sin(12.9898 * (n + 1) + i) * scale);
    const points = Array.from({ length: 6 }, (_, n) => ({
      x1: (random[2 * n] ?? 0) + scale * (i % 2),
      x2: i === 3 ? 5 : (random[2 * n + 1] ?? 0), // one is a line
      y: n % 2,
    }));
    const data = ownData(points, 2);
    const engine = build(config, data);
    const { window } = engine.dataset();
    engine.release();
    for (const [corner, expected] of planeAround(pointsOf(data)).entries())
      expect(window[corner], `scale ${scale}`).toBeCloseTo(expected, 4 - Math.log10(scale));
  }
});
