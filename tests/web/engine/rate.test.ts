import { expect, it } from 'vitest';
import { Rate } from '../../../web/src/engine/rate';

it('is 0 before there is anything to compare', () => {
  const rate = new Rate();
  expect(rate.stepsPerSecond).toBe(0);
  rate.add(100, 5);
  expect(rate.stepsPerSecond).toBe(0);
});

it('averages over about half a second', () => {
  const rate = new Rate();
  for (let i = 0; i <= 100; ++i) rate.add(10 * i, i < 50 ? i : 50 + 3 * (i - 50));
  expect(rate.stepsPerSecond).toBeCloseTo(300);
});

it('follows a race of one step a second', () => {
  const rate = new Rate();
  for (let second = 0; second < 4; ++second) rate.add(1000 * second, second);
  expect(rate.stepsPerSecond).toBeCloseTo(1);
});

it('forgets', () => {
  const rate = new Rate();
  rate.add(0, 0);
  rate.add(100, 1000);
  rate.clear();
  rate.add(200, 1001);
  expect(rate.stepsPerSecond).toBe(0);
});
