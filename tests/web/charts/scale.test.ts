import { describe, expect, it } from 'vitest';
import { fairRange } from '../../../web/src/charts/fairRange';
import { placeLabels } from '../../../web/src/charts/placeLabels';
import {
  logAxis,
  plainAxis,
  project,
  roundAxis,
  stepAxis,
  unproject,
} from '../../../web/src/charts/scale';
import { tracePath } from '../../../web/src/charts/trace';
import { record } from './recorder';

describe('axes', () => {
  it('are widened to round numbers, with a tick at each end', () => {
    expect(roundAxis(-0.93, 1.71, 4)).toMatchObject({
      from: -1,
      to: 2,
      ticks: [-1, -0.5, 0, 0.5, 1, 1.5, 2],
    });
    expect(roundAxis(0, 1, 4)).toMatchObject({ from: 0, to: 1 });
  });

  it('put a single value in the middle, and bear none', () => {
    expect(roundAxis(3, 3, 3)).toMatchObject({ from: 1, to: 5 });
    expect(roundAxis(0, 0, 2)).toMatchObject({ from: -1, to: 1 });
    expect(roundAxis(NaN, NaN, 2)).toMatchObject({ from: -1, to: 1 });
  });

  it('of equal factors hold whole powers of ten', () => {
    expect(logAxis(3e-5, 0.2, 4)).toMatchObject({ from: 1e-5, to: 1, ticks: [1e-4, 0.01, 1] });
    expect(logAxis(2.1, 4.5, 4)).toMatchObject({ ticks: [1, 2, 5, 10] });
    expect(logAxis(NaN, NaN, 4)).toMatchObject({ from: 0.1, to: 1 });
    expect(logAxis(1, 1, 4)).toMatchObject({ from: 1, to: 10 });
  });

  it('of steps end at the last step', () => {
    expect(stepAxis(897, 4).labels).toEqual(['0', '200', '400', '600', '897']);
    expect(stepAxis(0, 4).ticks).toEqual([0, 1]);
  });

  it.each([
    ['even', plainAxis(-2, 2, 4), 1, 75],
    ['in equal factors', logAxis(0.001, 10, 4), 0.1, 50],
  ])('map values to pixels and back, %s', (_, axis, value, pixel) => {
    expect(project(axis, 0, 100)(value)).toBeCloseTo(pixel, 9);
    expect(unproject(axis, 0, 100, pixel)).toBeCloseTo(value, 9);
  });

  it('have no place for what is not above 0, where factors are equal', () => {
    const place = project(logAxis(0.1, 1, 2), 0, 100);
    expect([place(0), place(-1), place(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('the fair range', () => {
  const line = (values: number[]) => ({ count: values.length, steps: values, values });

  it('holds all values of all lines', () => {
    expect(fairRange([line([1, 2]), line([-3, NaN, Infinity])])).toEqual([-3, 2]);
    expect(fairRange([line([0, 0.5, 2])], true)).toEqual([0.5, 2]);
  });

  it('leaves out few wild values', () => {
    const values = Array.from({ length: 200 }, (_, i) => i / 199);
    expect(fairRange([line([...values, 1e6])])[1]).toBeLessThanOrEqual(1);
  });

  it('is none without values', () => {
    expect(fairRange([line([NaN])])).toEqual([NaN, NaN]);
  });
});

describe('labels of many lines', () => {
  it('stand in the order of what they want, without touching', () => {
    expect(placeLabels([50, 48, 10], 12, 0, 100)).toEqual([55, 43, 10]);
    // All three want the same place: a row around it.
    expect(placeLabels([50, 50, 50], 12, 0, 100)).toEqual([38, 50, 62]);
    expect(placeLabels([98, 99, 100], 12, 0, 100)).toEqual([70, 82, 94]);
    expect(placeLabels([], 12, 0, 100)).toEqual([]);
  });
});

it('a path leaves gaps where a number is none', () => {
  const values = [1, 2, NaN, 4, 5];
  const draw = (ctx: CanvasRenderingContext2D) =>
    tracePath(
      ctx,
      values.length,
      (i) => i,
      (i) => values[i] ?? NaN,
    );
  const calls = record(draw, null, null).calls.map(({ name, args }) => [name, ...args]);
  expect(calls).toEqual([
    ['moveTo', 0, 1],
    ['lineTo', 1, 2],
    ['moveTo', 3, 4],
    ['lineTo', 4, 5],
  ]);
});
