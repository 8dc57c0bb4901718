// One hidden layer's column in the picture of units: two histograms round the norm, a thumbnail, and in which order.
import type { Placement } from './types';

/** A place for histograms inside a column; `station` as in Distributions. */
export interface Slot {
  station: number;
  x: number;
}

/** How large a column is: a histogram's width (12 bins of whole or half pixels), and at most a thumbnail's side. */
export interface Level {
  width: number;
  thumb: number;
}
/** The largest comes first. */
export const kLevels: Level[] = [
  { width: 48, thumb: 44 },
  { width: 36, thumb: 36 },
  { width: 24, thumb: 28 },
  { width: 18, thumb: 24 },
  { width: 12, thumb: 16 },
  { width: 12, thumb: 12 },
];
export const kSmallest: Level = { width: 12, thumb: 12 };
export const kComfortable: Level = { width: 24, thumb: 28 };

/** What the norm reads and writes: z and z_tilde are the stations 0 and 2, a is 3. */
const kStations: Record<Placement, [number, number]> = { before: [0, 2], after: [3, 2] };

/** Gaps between histograms inside the norm's box, across its edge, and from a column to the next. */
const inner = ({ width }: Level) => (width >= 24 ? 4 : width >= 18 ? 3 : 2);
const outer = ({ width }: Level) => (width >= 24 ? 10 : width >= 18 ? 8 : 7);
export const linkRoom = ({ width }: Level) => (width >= 24 ? 36 : width >= 18 ? 22 : 10);
/** The box stands this far from the histograms in it. */
export const kRim = 3.5;

export interface Column {
  slots: [Slot, Slot];
  /** Left end of the thumbnail. */
  thumb: number;
  norm: { x: number; width: number };
  width: number;
}

/** A column from its left end on: the thumbnail of a stands where a comes in the flow. */
export function columnOf(level: Level, placement: Placement): Column {
  const [before, after] = kStations[placement];
  const pair = 2 * level.width + inner(level);
  const first = placement === 'before' ? 0 : level.thumb + outer(level);
  const thumb = placement === 'before' ? pair + outer(level) : 0;
  return {
    slots: [
      { station: before, x: first },
      { station: after, x: first + level.width + inner(level) },
    ],
    thumb,
    norm: { x: first - kRim, width: pair + 2 * kRim },
    width: placement === 'before' ? thumb + level.thumb : first + pair + kRim,
  };
}
