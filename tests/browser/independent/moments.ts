// Numbers that describe a list of values.

export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The biased one, 1/m. */
export function variance(values: number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

export const norm = (values: number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Between the two nearest values in order, in proportion (NumPy's usual way). */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (place % 1) * (high - low);
}

/** Share of the values in each of so many equal bins; what lies outside counts at the edges. */
export function shares(values: number[], from: number, to: number, bins: number): number[] {
  const found = Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * bins);
    found[Math.min(bins - 1, Math.max(0, bin))]! += 1 / values.length;
  }
  return found;
}
