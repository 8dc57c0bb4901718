import { expect, it } from 'vitest';
import {
  domainOf,
  nearest,
  place,
  ticksOf,
  valueAt,
} from '../../../../web/src/notes/chapters/five-steps/strips';
import { steps } from './steps';

it('keeps its usual axis as long as everything has room', () => {
  const z = [2.1, 4.4, 1.2, 3.0];
  expect(domainOf(z, steps(z))).toEqual({ from: -4, to: 8 });
});

it('widens for far values, but not for a square', () => {
  const z = [0, 0, 0, 7.5];
  // The largest square is (7.5 - 1.875)^2 = 31.6.
  expect(domainOf(z, steps(z)).to).toBe(8);
  const far = [0, 0, 0, 1e30];
  const { from, to } = domainOf(far, steps(far));
  expect(from).toBeLessThanOrEqual(-2.5e29);
  expect(to).toBeGreaterThanOrEqual(1e30);
  expect(ticksOf({ from, to }).length).toBe(2);
});

it('finds the value at a place, and the place of a value', () => {
  const domain = { from: -4, to: 8 };
  for (const value of [-4, -1.23, 0, 8]) {
    expect(valueAt(place(value, domain, 372), domain, 372)).toBeCloseTo(value, 9);
  }
  expect(place(99, domain, 372)).toBe(place(8, domain, 372));
  expect(nearest([1, 5, 9], 6.9)).toBe(1);
});
