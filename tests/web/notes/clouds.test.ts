import { describe, expect, it } from 'vitest';
import { planeOf, reachOf, ticksOf } from '../../../web/src/notes/clouds/plane';
import { condition, pair } from '../../../web/src/notes/clouds/words';

describe('the plane of a picture', () => {
  const plane = planeOf(200, 100, [4, 1], 10);

  it('has its centre in the middle and equal units', () => {
    expect([plane.x(4), plane.y(1)]).toEqual([100, 50]);
    expect(plane.x(14)).toBe(200);
    expect(plane.y(6)).toBe(0);
  });

  it('finds the values at a pixel again', () => {
    expect(plane.at(plane.x(-3.5), plane.y(2.25))).toEqual([-3.5, 2.25]);
  });
});

describe('the reach of clouds', () => {
  it('is a round number with room for all of them', () => {
    expect(reachOf([[1, -7, 0.5, 2]])).toBe(8);
    expect(reachOf([[0.2], [0.9, 0]])).toBe(1);
    expect(reachOf([[1e6, 0]])).toBe(2 ** 20);
  });

  it('counts from the centre, and upwards by the shape of the picture', () => {
    expect(reachOf([[9, 1]], 1, [4, 1])).toBe(6);
    expect(reachOf([[1, 4]], 0.5)).toBe(10);
  });
});

it('ticks are round numbers away from the corners', () => {
  expect(ticksOf(-10, 10, 4).map(({ label }) => label)).toEqual(['−5', '0', '5']);
});

describe('words', () => {
  it('write pairs and condition numbers', () => {
    expect(pair([3, 0.5])).toBe('3.00, 0.50');
    expect(pair([-1234567, 0])).toBe('−1.2e6, 0.00');
    expect([1, 36, 4864].map(condition)).toEqual(['1.00', '36.0', '4,864']);
  });

  it('say that a flat cloud has no condition number', () => {
    expect(condition(Infinity)).toBe('no end');
  });
});
