import { describe, expect, it } from 'vitest';
import { linePlot, reachOf, type PlotLine } from '../../../web/src/notes/linePlot';

const line = (y: number[], x = y.map((_, i) => i)): PlotLine => ({ name: '', x, y, tone: 'ink' });
const size = { width: 250, height: 130 };

/** The points of a path, by its pieces. */
const pieces = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((piece) => piece.split('L').map((point) => point.split(' ').map(Number)));

describe('a plot of lines', () => {
  it('puts the least at the bottom, the largest at the top, the last step at the right', () => {
    const { paths, box } = linePlot([line([0, 1])], { from: 0, to: 1, log: false }, size);
    expect(pieces(paths[0]!)[0]).toEqual([
      [box.x, box.y + box.height],
      [box.x + box.width, box.y],
    ]);
  });

  it('gives equal factors equal room on a logarithmic axis', () => {
    const { paths } = linePlot(
      [line([0.001, 0.01, 0.1])],
      { from: 0.001, to: 0.1, log: true },
      size,
    );
    const [y0, y1, y2] = pieces(paths[0]!)[0]!.map(([, y]) => y!);
    expect(y0! - y1!).toBeCloseTo(y1! - y2!, 1);
  });

  it('leaves a gap where there is no number, and stays inside its box', () => {
    const lines = [line([0, NaN, 1, Infinity, 9])];
    const { paths, box } = linePlot(lines, { from: 0, to: 1, log: false }, size);
    expect(paths[0]).not.toContain('NaN');
    expect(pieces(paths[0]!)).toHaveLength(3);
    expect(pieces(paths[0]!)[2]![0]![1]).toBe(box.y);
  });

  it('reaches over all that is finite, and on a logarithmic axis above 0', () => {
    const lines = [line([0, 3, NaN]), line([-2, Infinity])];
    expect(reachOf(lines)).toEqual({ from: -2, to: 3, log: false });
    expect(reachOf(lines, true)).toEqual({ from: 3, to: 3, log: true });
    expect(reachOf([], true).to).toBe(1);
  });
});
