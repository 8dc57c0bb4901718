// The gaps between the layers of a network's picture, and the links that cross them.
import type { Size } from './types';
import { type UnitsLayout, columnEnd, columnX, kMostUnits, rowY } from './unitsLayout';

/** Ends of links on one side of a gap: one x, a y per unit. */
export interface Ends {
  x: number;
  ys: number[];
}

/** All links from one layer to the next. */
export interface Gap {
  from: Ends;
  to: Ends;
}

/** A link, as its ends count inside their gap and as its place in the list of all weights. */
export interface Link {
  gap: number;
  from: number;
  to: number;
  index: number;
}

/** So many inputs have their names above them; more have them on the left, and are smaller. */
const kNamedAbove = 4;

/** Thumbnails of the inputs: left end, side, heights of their middles. */
export interface Inputs {
  x: number;
  side: number;
  ys: number[];
  namedAbove: boolean;
}

/** Inputs stand round the middle of the picture's height; many of them closer together. */
export function inputsOf({ top, rowPitch }: UnitsLayout, count: number): Inputs {
  const height = rowPitch * kMostUnits;
  const namedAbove = count <= kNamedAbove;
  const pitch = Math.min(3 * rowPitch, height / Math.max(1, count));
  const middle = top + height / 2 + (namedAbove ? 6 : 0);
  const ys = Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * pitch);
  return { x: namedAbove ? 4 : 36, side: namedAbove ? 24 : 20, ys, namedAbove };
}

/** Middles of the outputs' circles. */
export function outputsOf({ top, rowPitch }: UnitsLayout, size: Size, count: number): Ends {
  const middle = top + (rowPitch * kMostUnits) / 2;
  const ys = Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * 48);
  return { x: size.width - 45, ys };
}

/** rows: how many units of each hidden layer are shown. */
export function gapsOf(
  layout: UnitsLayout,
  rows: readonly number[],
  size: Size,
  inputs: number,
  outputs: number,
): Gap[] {
  const first = inputsOf(layout, inputs);
  const last = outputsOf(layout, size, outputs);
  const columns = rows.map((count, layer) => ({
    x: columnX(layout, layer),
    ys: Array.from({ length: count }, (_, row) => rowY(layout, count, row)),
  }));
  const left = columns.map(({ ys }, layer) => ({ x: columnEnd(layout, layer) + 1, ys }));
  const right = columns.map(({ x, ys }) => ({ x: x - 6, ys }));
  const from = [{ x: first.x + first.side, ys: first.ys }, ...left];
  const to = [...right, { x: last.x - 7, ys: last.ys }];
  return from.map((ends, i) => ({ from: ends, to: to[i] ?? ends }));
}

/** The link nearest to a point, within a few pixels; null: none. */
export function linkAt(gaps: readonly Gap[], x: number, y: number): Link | null {
  let nearest = 4;
  let found: Link | null = null;
  let first = 0;
  for (const [gap, { from, to }] of gaps.entries()) {
    for (const [i, y2] of to.ys.entries()) {
      for (const [j, y1] of from.ys.entries()) {
        const distance = Math.abs(heightAt(from.x, y1, to.x, y2, x) - y);
        if (!(distance < nearest)) continue;
        nearest = distance;
        found = { gap, from: j, to: i, index: first + i * from.ys.length + j };
      }
    }
    first += from.ys.length * to.ys.length;
  }
  return found;
}

/** Height of a link's curve over x, nearly: its x is almost even in its parameter. NaN beside the gap. */
function heightAt(x1: number, y1: number, x2: number, y2: number, x: number): number {
  if (x < x1 || x > x2) return NaN;
  const t = (x - x1) / (x2 - x1);
  return y1 + (y2 - y1) * t * t * (3 - 2 * t);
}
