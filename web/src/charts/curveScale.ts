// Axes of the curves of time.
import { linear, niceTicks, niceTop, tickLabels } from './axis';
import { type CurvesData, lastStep } from './curveData';
import type { Line } from './curveLines';
import { type Rect, type Size, at } from './types';

export interface CurveScale {
  box: Rect;
  last: number;
  from: number;
  to: number;
  toX: (step: number) => number;
  toY: (value: number) => number;
  ticks: number[];
  labels: string[];
}

/** Share of the values that must fit under the top: short peaks are cut, so that the rest stays large. */
const kFair = 0.98;

/**
 * A round top of the axis, which moves seldom: nearly all values lie below it. A run that blows up does not flatten
 * what was before: beyond twice the start (or what is usual) it leaves the picture.
 */
export function fairTop(lines: readonly Line[]): number {
  const values = new Float64Array(lines.reduce((sum, { count }) => sum + count, 0));
  let [kept, start] = [0, 0];
  for (const line of lines) {
    const first = kept;
    for (let i = 0; i < line.count; ++i) {
      const value = at(line.values, i);
      if (Number.isFinite(value)) values[kept++] = value;
    }
    if (kept > first) start = Math.max(start, at(values, first));
  }
  const sorted = values.subarray(0, kept).sort();
  const share = (part: number) => sorted[Math.floor(part * (kept - 1))] ?? 0;
  return niceTop(1.1 * Math.min(share(kFair), Math.max(2 * start, 1.5 * share(0.5))));
}

export function curveScale(data: CurvesData, lines: readonly Line[], size: Size): CurveScale {
  const [from, to] = bounds(data, lines);
  const ticks = data.kind === 'loss' ? niceTicks(from, to, 4) : shares(from);
  const labels = data.kind === 'loss' || data.regression ? tickLabels(ticks) : percents(ticks);
  const left = 14 + 6.5 * Math.max(2, ...labels.map((label) => label.length));
  const right = size.width < 360 ? 74 : 78;
  const box = { x: left, y: 14, width: size.width - left - right, height: size.height - 36 };
  const last = lastStep(data);
  const toX = linear(0, Math.max(1, last), box.x, box.x + box.width);
  const toY = linear(from, to, box.y + box.height, box.y);
  return { box, last, from, to, toX, toY, ticks, labels };
}

function bounds(data: CurvesData, lines: readonly Line[]): [number, number] {
  if (data.kind === 'loss') return [0, fairTop(lines)];
  const below = data.regression && lines.some(goesBelowZero);
  return [below ? -1 : 0, 1];
}

function goesBelowZero(line: Line): boolean {
  for (let i = 0; i < line.count; ++i) if (at(line.values, i) < 0) return true;
  return false;
}

function shares(from: number): number[] {
  return from < 0 ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
}

/** The unit stands once, at the top. */
function percents(ticks: readonly number[]): string[] {
  return ticks.map((tick) => (tick === 1 ? '100 %' : String(Math.round(100 * tick))));
}
