import { describe, expect, it } from 'vitest';
import { contour } from '../../../web/src/charts/contour';

type Segment = [number, number, number, number];

function segments(rows: number[][], level = 0): Segment[] {
  const found: Segment[] = [];
  contour(Float32Array.from(rows.flat()), rows.length, level, (...line) => found.push(line));
  return found;
}

describe('the line of a level', () => {
  it('is straight for a plane, and reaches both borders', () => {
    // Centres at 0.5, 1.5, 2.5; the field is x - 1.25.
    const row = [-0.75, 0.25, 1.25];
    const lines = segments([row, row, row]);
    for (const [x1, , x2] of lines) expect([x1, x2]).toEqual([1.25, 1.25]);
    const ys = lines.flatMap(([, y1, , y2]) => [y1, y2]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([0, 3]);
  });

  it('reaches the border in its own direction', () => {
    // x + y - 2 is 0 from (2, 0) to (0, 2) on a grid of two cells a side.
    const lines = segments([
      [-1, 0],
      [0, 1],
    ]);
    for (const [x1, y1, x2, y2] of lines) {
      expect(x1 + y1).toBeCloseTo(2, 6);
      expect(x2 + y2).toBeCloseTo(2, 6);
    }
  });

  it('goes round a peak, halfway between 0 and 1 at level 0.5', () => {
    const lines = segments(
      [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
      0.5,
    );
    expect(lines).toHaveLength(4);
    const corners = new Set(lines.flatMap(([x1, y1, x2, y2]) => [`${x1},${y1}`, `${x2},${y2}`]));
    expect(corners).toEqual(new Set(['1.5,1', '2,1.5', '1.5,2', '1,1.5']));
  });

  it('joins the high corners of a saddle whose middle is high', () => {
    const inner = segments([
      [3, -1],
      [-1, 3],
    ]).filter(isInner);
    expect(inner).toEqual([
      [1.25, 0.5, 1.5, 0.75],
      [0.75, 1.5, 0.5, 1.25],
    ]);
  });

  it('cuts off the high corners of a saddle whose middle is low', () => {
    const inner = segments([
      [1, -3],
      [-3, 1],
    ]).filter(isInner);
    expect(inner).toEqual([
      [0.75, 0.5, 0.5, 0.75],
      [1.5, 1.25, 1.25, 1.5],
    ]);
  });

  it('is not there in a constant field, nor beside what is not a number', () => {
    expect(
      segments(
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        0.5,
      ),
    ).toEqual([]);
    expect(
      segments([
        [NaN, 1],
        [-1, 1],
      ]),
    ).toEqual([]);
    expect(segments([[1]])).toEqual([]);
  });
});

/** Inside of the one cell between four centres. */
function isInner(line: Segment): boolean {
  return line.every((end) => end >= 0.5 && end <= 1.5);
}
