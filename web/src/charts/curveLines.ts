// The lines of the curves of time, smoothed where a run is long.
import { type CurvesData, isRaw, meanReadings, meanSteps } from './curveData';
import { type Twin, at } from './types';

/** A line through points; values that are not finite are gaps. */
export interface Line {
  /** Points in use. */
  count: number;
  steps: ArrayLike<number>;
  values: ArrayLike<number>;
}

/** Values before they are smoothed. */
interface Source {
  count: number;
  values: Float32Array;
  step: (index: number) => number;
}

export function lineOf(data: CurvesData, twin: Twin): Line {
  const { width } = data.losses[twin];
  if (isRaw(data)) return smoothed(sourceOf(data, twin), Math.max(1, meanSteps(data) / width));
  return smoothed(sourceOf(data, twin), meanReadings(data));
}

function sourceOf(data: CurvesData, twin: Twin): Source {
  if (isRaw(data)) {
    const { width, count, mean } = data.losses[twin];
    return { count, values: mean, step: (bucket) => stepOf(width, bucket) };
  }
  const scores = data.scores[twin];
  const values = scores[`${data.set}_${data.kind}`];
  return { count: scores.count, values, step: (row) => at(scores.step, row) };
}

/** Room for the line of some values, used again with every picture of them. */
const rooms = new WeakMap<Float32Array, { steps: Float64Array; values: Float32Array }>();

function roomFor(values: Float32Array, points: number) {
  const known = rooms.get(values);
  if (known !== undefined && known.values.length >= points) return known;
  const most = Math.max(points, values.length);
  const made = { steps: new Float64Array(most), values: new Float32Array(most) };
  rooms.set(values, made);
  return made;
}

/**
 * The mean of the last `window` values, at the last one's step; fewer values at the beginning. The line of the same
 * values before is overwritten.
 */
export function smoothed({ count, values, step }: Source, window: number): Line {
  const stride = Math.max(1, window >> 3);
  const points = count === 0 ? 0 : Math.ceil((count - 1) / stride) + 1;
  const line = { count: points, ...roomFor(values, points) };
  for (let point = 0; point < points; ++point) {
    // Counted from the end: the first and the last value are always among the points.
    const i = Math.max(0, count - 1 - (points - 1 - point) * stride);
    line.steps[point] = step(i);
    line.values[point] = meanOf(values, Math.max(0, i - window + 1), i);
  }
  return line;
}

/** Every point the mean of the last `window` values; fewer at the beginning. */
export function averaged(line: Line, window: number): Line {
  if (window <= 1) return line;
  const values = Float64Array.from({ length: line.count }, (_, i) =>
    meanOf(line.values, Math.max(0, i - window + 1), i),
  );
  return { ...line, values };
}

function meanOf(values: ArrayLike<number>, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; ++i) sum += at(values, i);
  return sum / (last - first + 1);
}

/** The value at the end of a twin's line: the mean of the mini-batches, or the last reading itself. */
export function endValue(data: CurvesData, twin: Twin, line: Line): number {
  if (isRaw(data)) return at(line.values, line.count - 1);
  const { count, values } = sourceOf(data, twin);
  return at(values, count - 1);
}

/** The step in the middle of a bucket. */
export function stepOf(width: number, bucket: number): number {
  return bucket * width + (width + 1) / 2;
}

/** The point nearest to a step; -1 when there is none. */
export function nearest({ count, steps }: Line, step: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(steps, middle) < step) low = middle + 1;
    else high = middle;
  }
  const closer = low > 0 && step - at(steps, low - 1) < at(steps, low) - step;
  return count === 0 ? -1 : closer ? low - 1 : low;
}
