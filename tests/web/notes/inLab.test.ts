// A figure's cloud as the lab's own data.
import { describe, expect, it } from 'vitest';
import { pointsInLab, sidesOf } from '../../../web/src/notes/clouds/inLab';
import { pointsOf } from '../../../web/src/state/own';

describe('points of a figure in the lab', () => {
  it('keep their places to thousandths, and their targets', () => {
    const own = pointsInLab([1.23456, -2, 3, 0.0004, 5, 6], [0, 1, 0], 2);
    expect(own.classes).toBe(2);
    const found = pointsOf(own).map(({ x1, x2, y }) => [x1, x2, y].map((n) => n.toFixed(4)));
    expect(found).toEqual([
      ['1.2350', '0.0000', '0.0000'],
      ['-2.0000', '5.0000', '1.0000'],
      ['3.0000', '6.0000', '0.0000'],
    ]);
  });

  it('are of class 1 beyond the falling diagonal', () => {
    // Sums 1, -1, 0 and 0.5.
    expect(sidesOf([2, -1, 1, 0, -1, 0, -1, 0.5])).toEqual([1, 0, 0, 1]);
  });
});
