// Where steps stand in the small pictures of chapter 6.

/** Pixels. */
export const kHeight = 150;

/** Steps 0 to count - 1 across the picture. */
export function stepsAcross(count: number, width: number): (step: number) => number {
  return (step) => 4 + (step * (width - 8)) / (count - 1);
}
