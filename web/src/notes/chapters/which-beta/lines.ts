// Lines of pictures as SVG paths.
import type { Pair } from '../../clouds/plane';

/** Through these points. */
export function through(points: readonly Pair[]): string {
  return points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** Values at steps 0, 1, ...: `x` and `y` place them. */
export function along(
  values: ArrayLike<number>,
  x: (step: number) => number,
  y: (value: number) => number,
): string {
  return through(
    Array.from({ length: values.length }, (_, i) => [x(i), y(values[i] ?? 0)] as const),
  );
}

/** Pairs that lie one after the other in an array, at most the first `most`. */
export function pairsOf(flat: ArrayLike<number>, most: number): Pair[] {
  const count = Math.min(most, Math.floor(flat.length / 2));
  return Array.from({ length: count }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const);
}
