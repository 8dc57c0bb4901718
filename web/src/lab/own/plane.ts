import type { PlaneWindow } from '../../charts/drawingPlane';
import type { OwnPoint } from '../../state/own';

/** Of the built-in sets, and how much of it points must fill to stay in it. */
const kReach = 6;
const kFilled = 4;
const kMargin = 0.1;

/**
 * The plane to draw on: that of the built-in sets while the points lie in it, else the points with a margin. It is there
 * before any engine has the points, and is what their pictures will span then: window_around in cpp/train/own_data.cpp
 * does the same, and a test holds the two together.
 */
export function planeAround(points: readonly OwnPoint[]): PlaneWindow {
  if (points.length === 0) return [-kReach, kReach, -kReach, kReach];
  const across = extent(points.map(({ x1 }) => x1));
  const up = extent(points.map(({ x2 }) => x2));
  const inside = [...across, ...up].every((end) => Math.abs(end) <= kReach);
  const filled = Math.max(across[1] - across[0], up[1] - up[0]) >= kFilled;
  if (inside && (filled || points.length < 3)) return [-kReach, kReach, -kReach, kReach];
  return [...widened(across), ...widened(up)];
}

/** To a thousandth of the plane, or a bit finer: what is drawn is a round number. */
export function rounded(value: number, from: number, to: number): number {
  const decimals = 2 - Math.floor(Math.log10((to - from) / 1.2));
  const grid = 10 ** Math.max(0, Math.min(12, decimals + 1));
  return Math.round(value * grid) / grid;
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function widened([from, to]: [number, number]): [number, number] {
  const room = to > from ? kMargin * (to - from) : Math.max(1, kMargin * Math.abs(from));
  return [from - room, to + room];
}
