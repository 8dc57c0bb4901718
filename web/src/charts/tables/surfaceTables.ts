// A decision surface on a coarse grid, and the examples on it.
import { fixed, percent, short } from '../numbers';
import type { SurfaceData } from '../surface';
import { at } from '../types';
import { type Table, spreadRows, thinned } from './table';

/** Rows and columns: every second unit or so of the input plane. */
const kCells = 9;

export function surfaceTables(data: SurfaceData): Table[] {
  const grid = data.surface.length > 0 ? [gridTable(data)] : [];
  return [...grid, examplesTable(data)];
}

/** Values in the middle of cells, x2 downwards from its largest. */
function gridTable(data: SurfaceData): Table {
  const [left, right, low, high] = data.dataset.window;
  const cells = spreadRows(data.grid, kCells);
  const share = (cell: number): number => (cell + 0.5) / data.grid;
  const place = (value: number): string => fixed(value, (data.digits ?? 3) - 2);
  return {
    caption: `${captionOf(data)}, by x1 (across) and x2 (down)`,
    head: ['x2', ...cells.map((cell) => `x1 = ${place(left + (right - left) * share(cell))}`)],
    rows: cells.map((row) => [
      place(high - (high - low) * share(row)),
      ...cells.map((column) => answer(data, row * data.grid + column)),
    ]),
  };
}

function captionOf({ zoom, classes }: SurfaceData): string {
  if (zoom !== null) return zoom.title;
  if (classes === 0) return 'Output';
  return classes === 2 ? 'Probability of class 1' : 'Most probable class';
}

function answer({ surface, grid, classes, zoom, digits }: SurfaceData, cell: number): string {
  const value = at(surface, cell);
  if (zoom !== null || classes === 0) return short(value, digits);
  if (classes === 2) return percent(value, digits);
  const shares = Array.from({ length: classes }, (_, map) => at(surface, map * grid * grid + cell));
  const largest = Math.max(...shares);
  return `class ${String(shares.indexOf(largest))}, ${percent(largest, digits)}`;
}

function examplesTable({ dataset, classes, points, digits = 3 }: SurfaceData): Table {
  const { x, y, train_count } = dataset;
  const count = points === 'all' ? y.length : train_count;
  const shown = spreadRows(count);
  return {
    caption: `Examples${thinned(shown, count)}`,
    head: ['example', 'x1', 'x2', classes === 0 ? 'target' : 'class', 'set'],
    rows: shown.map((i) => [
      String(i + 1),
      fixed(at(x, i), digits - 1),
      fixed(at(x, y.length + i), digits - 1),
      classes === 0 ? short(at(y, i), digits) : String(at(y, i)),
      i < train_count ? 'training' : 'test',
    ]),
  };
}
