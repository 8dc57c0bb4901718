// The numbers of the lecture's pictures as tables.
import { fixed, short, thousands } from '../charts/numbers';
import { spreadRows, thinned, type Table } from '../charts/tables/table';
import type { PlotLine } from './linePlot';

/** Numbers of one kind, one below the other. */
export interface Column {
  name: string;
  values: ArrayLike<number>;
  write?: (value: number) => string;
}

/** A row for every place of the longest column; where there are too many, evenly spread ones. `head`: what names the rows. */
export function columnTable(
  caption: string,
  head: string,
  columns: readonly Column[],
  name: (row: number) => string = (row) => String(row + 1),
): Table {
  const count = Math.max(0, ...columns.map(({ values }) => values.length));
  const shown = spreadRows(count);
  return {
    caption: caption + thinned(shown, count),
    head: [head, ...columns.map((column) => column.name)],
    rows: shown.map((row) => [
      name(row),
      ...columns.map(({ values, write = two }) => write(values[row] ?? NaN)),
    ]),
  };
}

/** Lines of one plot, whose points share their places on the horizontal axis. */
export function lineTable(
  caption: string,
  head: string,
  lines: readonly PlotLine[],
  name: (x: number) => string = thousands,
): Table {
  const places = lines.reduce<ArrayLike<number>>(
    (longest, { x, y }) => (Math.min(x.length, y.length) > longest.length ? cut(x, y) : longest),
    [],
  );
  const columns = lines.map((line) => ({ name: line.name, values: line.y, write: four }));
  return columnTable(caption, head, columns, (row) => name(places[row] ?? NaN));
}

const cut = (x: ArrayLike<number>, y: ArrayLike<number>) => Array.from(x).slice(0, y.length);

/** One coordinate of points that lie in a list row by row: all x1, then all x2. */
export function coordinate(x: Float64Array, input: 0 | 1): Float64Array {
  const m = x.length / 2;
  return x.subarray(input * m, (input + 1) * m);
}

/** One of two numbers that lie in a list pair by pair. */
export function half(pairs: Float64Array, which: 0 | 1): Float64Array {
  return pairs.filter((_, i) => i % 2 === which);
}

export function two(value: number): string {
  return fixed(value, 2);
}

export function four(value: number): string {
  return short(value, 4);
}
