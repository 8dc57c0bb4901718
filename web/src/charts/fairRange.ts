// What an axis spans, so that a few wild values do not flatten all others.
import type { Line } from './curveLines';
import { at } from './types';

/** Share of the values that may lie beyond each end when they are wild: when they would widen the range by this factor. */
const kShare = 0.02;
const kWild = 1.6;

/** The ends of all finite values of the lines but wild ones; of positive ones for a `log` axis. NaN: there is none. */
export function fairRange(lines: readonly Line[], log = false): [number, number] {
  const values = new Float64Array(lines.reduce((sum, { count }) => sum + count, 0));
  let kept = 0;
  for (const line of lines) {
    for (let i = 0; i < line.count; ++i) {
      const value = at(line.values, i);
      if (Number.isFinite(value) && (value > 0 || !log)) values[kept++] = value;
    }
  }
  if (kept === 0) return [NaN, NaN];
  const sorted = values.subarray(0, kept).sort();
  const cut = Math.floor(kShare * kept);
  const [least, low] = [at(sorted, 0), at(sorted, cut)];
  const [high, most] = [at(sorted, kept - 1 - cut), at(sorted, kept - 1)];
  const wild = !log && most - least > kWild * (high - low) && high > low;
  return wild ? [low, high] : [least, most];
}
