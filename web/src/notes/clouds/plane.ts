// A picture of the plane: a unit is as long upwards as sideways.
import { niceTicks, tickLabels } from '../../charts/axis';

export type Pair = readonly [number, number];

export interface Plane {
  /** Pixels a unit. */
  unit: number;
  x: (value: number) => number;
  y: (value: number) => number;
  /** The values at a pixel. */
  at: (px: number, py: number) => Pair;
}

/** `reach` units from the centre to the left and the right edge. */
export function planeOf(width: number, height: number, centre: Pair, reach: number): Plane {
  const unit = width / 2 / reach;
  return {
    unit,
    x: (value) => width / 2 + unit * (value - centre[0]),
    y: (value) => height / 2 - unit * (value - centre[1]),
    at: (px, py) => [centre[0] + (px - width / 2) / unit, centre[1] + (height / 2 - py) / unit],
  };
}

const reaches = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32];

/** The round half width of a picture around `centre` that holds these clouds, (2, m) each; its height is `shape` times
 *  its width. */
export function reachOf(
  clouds: readonly ArrayLike<number>[],
  shape = 1,
  centre: Pair = [0, 0],
): number {
  let most = 0;
  for (const cloud of clouds)
    for (let i = 0; i < cloud.length; ++i) {
      const upwards = i >= cloud.length / 2;
      const away = Math.abs((cloud[i] ?? 0) - centre[upwards ? 1 : 0]);
      most = Math.max(most, upwards ? away / shape : away);
    }
  const found = reaches.find((reach) => reach >= 1.04 * most);
  return found ?? 2 ** Math.ceil(Math.log2(1.04 * most));
}

export interface Tick {
  value: number;
  label: string;
}

/** About `count` round numbers between two, with a margin at both ends where no label has room. */
export function ticksOf(from: number, to: number, count: number): Tick[] {
  const margin = 0.06 * (to - from);
  const ticks = niceTicks(from + margin, to - margin, count);
  const labels = tickLabels(ticks);
  return ticks.map((value, i) => ({ value, label: labels[i] ?? '' }));
}
