// A figure's cloud as the lab's own data.
import { ownData, type OwnData } from '../../state/own';

/** To thousandths: a link writes them in two bytes. */
function thousandth(value: number | undefined): number {
  return Math.round(1000 * (value ?? 0)) / 1000;
}

/** `x`: (2, m), row by row; `y`: a class, or where `classes` is 0 a target, for each point. */
export function pointsInLab(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  classes: OwnData['classes'],
): OwnData {
  const m = y.length;
  const points = Array.from(y, (target, i) => ({
    x1: thousandth(x[i]),
    x2: thousandth(x[m + i]),
    y: thousandth(target),
  }));
  return ownData(points, classes);
}

/** Class 1 where both inputs, scaled by sigma, add up to more than 0. `scaled`: (2, m), row by row, of mean 0. */
export function sidesOf(scaled: ArrayLike<number>): number[] {
  const m = scaled.length / 2;
  return Array.from({ length: m }, (_, i) => ((scaled[i] ?? 0) + (scaled[m + i] ?? 0) > 0 ? 1 : 0));
}
