// Where the rings of a parabola lie, and the path of a descent over them.
import type { RoundPanel } from '../../../engine/lesson/round';
import type { Pair, Plane } from '../../clouds/plane';
import type { Axes } from '../../../engine/lesson/inputs';

/** Each ring inward has half the excess loss of the one around it. */
const kRings = 9;

/** An ellipse around the lowest point: half axes in units, the first along the steepest direction. */
export interface Ring {
  steep: number;
  flat: number;
}

/** Rings from the outermost one, of excess loss `largest`, inwards. */
export function ringsOf({ lambda_max, lambda_min }: Axes, largest: number): Ring[] {
  return Array.from({ length: kRings }, (_, i) => {
    const excess = largest * 2 ** -i;
    return {
      steep: Math.sqrt((2 * excess) / lambda_max),
      flat: Math.sqrt((2 * excess) / lambda_min),
    };
  });
}

/** Half the side of the smallest square, upright and around the lowest point, that holds a ring. */
export function sideOf({ steep, flat }: Ring, angle: number): number {
  const wide = Math.hypot(steep * Math.cos(angle), flat * Math.sin(angle));
  const high = Math.hypot(steep * Math.sin(angle), flat * Math.cos(angle));
  return Math.max(wide, high);
}

/** Both ends of a ring's half axes along a direction. */
export function diameter(length: number, angle: number): [Pair, Pair] {
  const [c, s] = [length * Math.cos(angle), length * Math.sin(angle)];
  return [
    [-c, -s],
    [c, s],
  ];
}

/** Pixels that a line may lie outside of a picture; a path that goes farther ends there. */
const kFar = 30000;
/** Dots for the first steps; later ones lie too close. */
const kDots = 120;

export interface PathMarks {
  line: string;
  dots: Pair[];
}

/** The path's first `steps` steps in pixels. */
export function pathOf(panel: RoundPanel, plane: Plane, steps: number): PathMarks {
  const last = Math.min(steps, panel.path.length / 2 - 1);
  const marks: PathMarks = { line: '', dots: [] };
  for (let i = 0; i <= last; ++i) {
    const [x, y] = pixel(panel, plane, i);
    if (!(Math.abs(x) < kFar && Math.abs(y) < kFar)) break;
    marks.line += `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    if (i > 0 && i <= kDots) marks.dots.push([x, y]);
  }
  return marks;
}

/** Where step i stands. */
export function pixel({ path, w_best }: RoundPanel, plane: Plane, i: number): Pair {
  const at = (k: 0 | 1) => (w_best[k] ?? 0) + (path[2 * i + k] ?? 0);
  return [plane.x(at(0)), plane.y(at(1))];
}
