import type { Pair } from '../../clouds/plane';

/** Two far points of the line w1 x1 + w2 x2 + b = 0, seen from the square of half width `reach`; null: there is none. */
export function boundary(w: ArrayLike<number>, b: number, reach: number): [Pair, Pair] | null {
  const [w1, w2] = [w[0] ?? 0, w[1] ?? 0];
  const length = Math.hypot(w1, w2);
  if (length === 0) return null;
  const nearest: Pair = [(-b * w1) / length ** 2, (-b * w2) / length ** 2];
  const far = (4 * reach) / length;
  return [
    [nearest[0] - far * w2, nearest[1] + far * w1],
    [nearest[0] + far * w2, nearest[1] - far * w1],
  ];
}
