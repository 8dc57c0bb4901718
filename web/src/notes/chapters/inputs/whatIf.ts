// Clouds that are worth a try: what they are called, and which points they move.
import { moveTo } from './moved';

/** Where point i stands before stretching. */
type RoundPoint = (i: number) => readonly [number, number];

/** Every point with the same x2, exactly: of a cloud without tilt. */
export function sameSecond(points: number, at: RoundPoint): number[] {
  let moved: number[] = [];
  for (let i = 0; i < points; ++i) moved = moveTo(moved, i, at(i)[0], 0);
  return moved;
}

/** One point eight spreads away from the others. */
export function farAway(moved: readonly number[] | null, point: number): number[] {
  return moveTo(moved, point, 8, 0);
}
