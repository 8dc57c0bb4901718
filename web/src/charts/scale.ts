// An axis with its ticks, even or in equal factors.
import { linear, niceTicks, tickLabels } from './axis';
import { brief } from './numbers';

export interface Axis {
  from: number;
  to: number;
  /** Equal factors take equal room. */
  log: boolean;
  ticks: readonly number[];
  labels: readonly string[];
}

/** From `low` to `high`, widened to round numbers: about `count` ticks, one at each end. */
export function roundAxis(low: number, high: number, count: number): Axis {
  const [from, to] = widened(low, high);
  const inner = niceTicks(from, to, count);
  const step = (inner[1] ?? to) - (inner[0] ?? from);
  const round = (value: number) => Number(value.toPrecision(12));
  const first = round(Math.floor(from / step + 1e-9) * step);
  const last = round(Math.ceil(to / step - 1e-9) * step);
  const ticks = niceTicks(first, last, (last - first) / step);
  return { from: first, to: last, log: false, ticks, labels: tickLabels(ticks) };
}

/** Exactly from `from` to `to`. */
export function plainAxis(from: number, to: number, count: number): Axis {
  const ticks = niceTicks(from, to, count);
  return { from, to, log: false, ticks, labels: tickLabels(ticks) };
}

/** Whole powers of ten around `low`..`high`, both above 0; about `count` of them have a tick. */
export function logAxis(low: number, high: number, count: number): Axis {
  const sound = low > 0 && Number.isFinite(low + high) && high >= low;
  const first = sound ? Math.floor(Math.log10(low) + 1e-9) : -1;
  const last = Math.max(first + 1, sound ? Math.ceil(Math.log10(high) - 1e-9) : 0);
  const ticks = last - first === 1 ? withinDecade(first) : decades(first, last, count);
  const [from, to] = [Number(`1e${first}`), Number(`1e${last}`)];
  return { from, to, log: true, ticks, labels: ticks.map((tick) => brief(tick)) };
}

function withinDecade(power: number): number[] {
  return [1, 2, 5, 10].map((factor) => Number(`${factor}e${power}`));
}

/** The last one has a tick, and every so many before it. */
function decades(first: number, last: number, count: number): number[] {
  const every = Math.ceil((last - first) / Math.max(1, count));
  const ticks: number[] = [];
  for (let power = last; power >= first; power -= every) ticks.unshift(Number(`1e${power}`));
  return ticks;
}

/** Mini-batches from 0 on; the last one has a tick. */
export function stepAxis(last: number, count: number): Axis {
  const end = Math.max(1, last);
  const inner = niceTicks(0, end, count).filter(Number.isInteger);
  const ticks = [...inner.filter((tick) => end - tick > end / (2 * count)), end];
  return { from: 0, to: end, log: false, ticks, labels: tickLabels(ticks) };
}

/** A value's pixel between `a` and `b`; beyond both ends it goes on, and what has no place is no number. */
export function project(axis: Axis, a: number, b: number): (value: number) => number {
  if (!axis.log) return linear(axis.from, axis.to, a, b);
  const place = linear(Math.log10(axis.from), Math.log10(axis.to), a, b);
  return (value) => (value > 0 ? place(Math.log10(value)) : NaN);
}

/** The value at a pixel between `a` and `b`. */
export function unproject({ from, to, log }: Axis, a: number, b: number, pixel: number): number {
  const part = (pixel - a) / (b - a);
  return log ? from * (to / from) ** part : from + part * (to - from);
}

/** Ends that are two: a single value stands in the middle. */
function widened(low: number, high: number): [number, number] {
  if (!Number.isFinite(low + high)) return [-1, 1];
  if (high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) return [low, high];
  const half = low === 0 ? 1 : Math.abs(low) / 2;
  return [low - half, high + half];
}
