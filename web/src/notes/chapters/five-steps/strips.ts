// Geometry of the strips: every row of the table as dots on one common axis.
import { exponential, fixed } from '../../../charts/numbers';
import type { FiveSteps } from '../../../engine/lesson';

/** A row of dots. */
export interface StripRow {
  values: ArrayLike<number>;
  name: string;
  /** As data-s names it. */
  symbol: string;
}

export interface Domain {
  from: number;
  to: number;
}

const kUsual: Domain = { from: -4, to: 8 };
/** A square may lie beyond the axis when it is larger than this: it becomes an arrowhead, the axis is not squeezed. */
const kSquares = 12;

/** Where all rows have room; the usual axis as long as it does. */
export function domainOf(z: readonly number[], steps: FiveSteps): Domain {
  const largest = Math.max(...steps.squared);
  const squares = largest <= kSquares ? [largest] : [];
  const all = [...z, ...steps.centred, ...steps.z_hat, ...steps.z_tilde, ...squares];
  const from = Math.min(kUsual.from, ...all);
  const to = Math.max(kUsual.to, ...all);
  if (from === kUsual.from && to === kUsual.to) return kUsual;
  const step = 10 ** Math.floor(Math.log10((to - from) / 3));
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}

/** Room left and right of the axis. */
const kSide = 8;

/** Where a value stands, in pixels; beyond the axis: at its end. */
export function place(value: number, { from, to }: Domain, width: number): number {
  const share = (Math.max(from, Math.min(to, value)) - from) / (to - from);
  return kSide + share * (width - 2 * kSide);
}

/** The value at a place, to hundredths or to what the axis shows. */
export function valueAt(x: number, { from, to }: Domain, width: number): number {
  const share = Math.max(0, Math.min(1, (x - kSide) / (width - 2 * kSide)));
  const value = from + share * (to - from);
  return to - from < 100 ? Math.round(100 * value) / 100 : Number(value.toPrecision(3));
}

export interface Tick {
  value: number;
  text: string;
}

export function ticksOf({ from, to }: Domain): Tick[] {
  const span = to - from;
  if (span >= 1e7) return [from, to].map((value) => ({ value, text: exponential(value) }));
  const step = span <= 20 ? 2 : span <= 40 ? 5 : 10 ** Math.floor(Math.log10(span / 2.5));
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step).map((value) => ({
    value,
    text: fixed(value, 0),
  }));
}

/** The example whose value lies nearest. */
export function nearest(z: readonly number[], value: number): number {
  const gaps = z.map((other) => Math.abs(other - value));
  return gaps.indexOf(Math.min(...gaps));
}
