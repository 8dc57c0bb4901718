// One hidden layer's column in the picture of units: which stations it shows, how wide and in which order.
import type { Placement } from './types';

/** A place for histograms inside a column; `station` as in Distributions. */
export interface Slot {
  station: number;
  x: number;
}

/** How much of a column is shown: its stations, and the width of a histogram (12 bins of whole or half pixels). */
export interface Level {
  stations: 2 | 3 | 4;
  width: number;
}
/** The largest comes first. */
export const kLevels: Level[] = [
  { stations: 4, width: 48 },
  { stations: 4, width: 36 },
  { stations: 4, width: 24 },
  { stations: 4, width: 18 },
  { stations: 4, width: 12 },
  { stations: 3, width: 12 },
  { stations: 2, width: 12 },
];
export const kSmallest: Level = { stations: 2, width: 12 };
export const kComfortable: Level = { stations: 4, width: 18 };

/** z, z_hat, z_tilde, a are stations 0, 1, 2, 3. When room is short, z_hat goes first, then a. */
const kOrders: Record<Placement, Record<Level['stations'], number[]>> = {
  before: { 4: [0, 1, 2, 3], 3: [0, 2, 3], 2: [0, 2] },
  after: { 4: [0, 3, 1, 2], 3: [0, 3, 2], 2: [0, 2] },
};

/** The stations the norm reads and writes: it has z in front of it, or the activation. */
function normed(placement: Placement, station: number): boolean {
  return placement === 'before' ? station < 3 : station > 0;
}

/** Gaps between histograms inside the norm's box, across its edge, and from a column to the next. */
const inner = ({ width }: Level) => (width >= 24 ? 4 : width >= 18 ? 3 : 2);
const outer = ({ width }: Level) => (width >= 24 ? 10 : width >= 18 ? 8 : 7);
export const linkRoom = ({ width }: Level) => (width >= 24 ? 36 : width >= 18 ? 22 : 10);
/** The box stands this far from the histograms in it. */
export const kRim = 3.5;

/** Histograms of a column from its left end on, and the norm's box round some of them. */
export function columnOf(level: Level, placement: Placement) {
  const slots: Slot[] = [];
  let x = 0;
  for (const station of kOrders[placement][level.stations]) {
    const before = slots.at(-1);
    if (before) {
      const together = normed(placement, station) && normed(placement, before.station);
      x += level.width + (together ? inner(level) : outer(level));
    }
    slots.push({ station, x });
  }
  const inside = slots.filter(({ station }) => normed(placement, station));
  const from = (inside[0]?.x ?? 0) - kRim;
  const to = (inside.at(-1)?.x ?? 0) + level.width + kRim;
  return { slots, norm: { x: from, width: to - from }, width: Math.max(to, x + level.width) };
}
