// Numbers that describe a list of values, in float64.

export type Numbers = Iterable<number> & ArrayLike<number>;

export function mean(values: Numbers): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

/** The biased one, 1/m. */
export function variance(values: Numbers): number {
  const middle = mean(values);
  return mean(Array.from(values, (value) => (value - middle) ** 2));
}

export const dot = (left: number[], right: number[]): number =>
  left.reduce((total, value, i) => total + value * right[i]!, 0);

export const norm = (values: number[]): number => Math.sqrt(dot(values, values));

/** Between the two nearest values in order, in proportion (NumPy's usual way). */
export function percentile(values: Numbers, share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (place % 1) * (high - low);
}

/** Share of the values in each of so many equal bins; what lies outside counts at the edges. */
export function shares(values: Numbers, from: number, to: number, bins: number): number[] {
  const found = Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * bins);
    found[Math.min(bins - 1, Math.max(0, bin))]! += 1 / values.length;
  }
  return found;
}
