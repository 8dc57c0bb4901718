import { expect, it } from 'vitest';
import { thin } from '../../../web/src/charts/thin';

it('keeps all when there is room', () => {
  expect(thin(3, 6, 1)).toEqual([3, 4, 5]);
  expect(thin(3, 6, 4)).toEqual([3, 4, 5]);
  expect(thin(3, 3, 1)).toEqual([]);
});

it.each([2, 3])('keeps its share of each of %d classes that take turns', (classes) => {
  const kept = thin(0, 20000, 0.04);
  expect(kept.length).toBeGreaterThan(790);
  expect(kept.length).toBeLessThanOrEqual(800);
  for (let label = 0; label < classes; ++label) {
    const own = kept.filter((i) => i % classes === label).length;
    expect(own / kept.length).toBeCloseTo(1 / classes, 1);
  }
});
