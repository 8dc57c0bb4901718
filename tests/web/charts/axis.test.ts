import { describe, expect, it } from 'vitest';
import { linear, niceTicks, niceTop, tickLabels } from '../../../web/src/charts/axis';

describe('ticks', () => {
  it.each([
    [-2.2, 2.2, 3, [-2, 0, 2]],
    [-6, 6, 3, [-5, 0, 5]],
    [0, 1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 1, 2, [0, 0.5, 1]],
    [-230, 230, 3, [-200, 0, 200]],
    [0, 896, 4, [0, 200, 400, 600, 800]],
  ])('from %d to %d, about %d steps', (from, to, count, ticks) => {
    expect(niceTicks(from, to, count)).toEqual(ticks);
  });

  it('are none without a span', () => {
    expect(niceTicks(1, 1, 3)).toEqual([]);
    expect(niceTicks(0, NaN, 3)).toEqual([]);
    expect(niceTicks(0, Infinity, 3)).toEqual([]);
  });

  it('have labels with the same decimals', () => {
    expect(tickLabels([-2, 0, 2])).toEqual(['−2', '0', '2']);
    expect(tickLabels([0, 0.25, 0.5])).toEqual(['0', '0.25', '0.50']);
    expect(tickLabels([0, 0.2, 0.4])).toEqual(['0', '0.2', '0.4']);
    expect(tickLabels([0, 2000, 4000])).toEqual(['0', '2,000', '4,000']);
    expect(tickLabels([0, 2e-4, 4e-4])).toEqual(['0', '2e−4', '4e−4']);
    expect(tickLabels([-1.5, 0, 1.5])).toEqual(['−1.5', '0', '1.5']);
    expect(tickLabels([-1.5e5, 0, 1.5e5])).toEqual(['−1.5e5', '0', '1.5e5']);
    expect(tickLabels([])).toEqual([]);
  });
});

it('finds round tops that are not below the value', () => {
  expect([0.76, 0.8, 1.1, 2.1, 9, 0.0007].map(niceTop)).toEqual([0.8, 0.8, 1.5, 3, 10, 0.0008]);
  expect([0, -1, NaN, Infinity].map(niceTop)).toEqual([1, 1, 1, 1]);
});

it('maps values to pixels, and to the middle where there is no span', () => {
  expect(linear(-2, 2, 100, 0)(1)).toBe(25);
  expect(linear(3, 3, 0, 10)(3)).toBe(5);
  expect(linear(0, NaN, 0, 10)(3)).toBe(5);
});
