// Where steps stand in the small pictures of chapter 6.

/** Pixels. */
export const kHeight = 150;

/** Room for the numbers of the vertical axis. */
const kLeft = 26;

/** Steps 0 to count - 1 across the picture. */
export function stepsAcross(count: number, width: number): (step: number) => number {
  return (step) => kLeft + (step * (width - kLeft - 4)) / (count - 1);
}
