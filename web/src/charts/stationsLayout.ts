// Places and scales of the stations picture.
import type { Unit } from '../engine/protocol';
import { linear } from './axis';
import type { Palette } from './palette';
import { type Placement, type Size, type Twin, at } from './types';

export interface StationsData {
  palette: Palette;
  twin: Twin;
  /** Whether this twin has a norm. */
  normed: boolean;
  /** Whether that norm has a beta; RMS norm has none. */
  shifted: boolean;
  placement: Placement;
  unit: Unit;
  /** Axes, as in Distributions. */
  reach: number;
  a_from: number;
  a_to: number;
  /** 0: regression; examples count as negative or positive then. */
  classes: number;
  /** Shorter words, for a phone. */
  compact: boolean;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** One station of the twin, in the order of the flow. */
export interface Stop {
  /** 0 to 3: z, z_hat, z_tilde, a. */
  station: number;
  x: number;
  /** Value to pixel. */
  toY: (value: number) => number;
  from: number;
  to: number;
  /** Where the examples go on: right of the bars, and of the figures of a's axis. */
  end: number;
}

export interface StationsLayout {
  /** Only those with numbers: all four with a norm, z and a without. */
  stops: Stop[];
  /** Left ends of all four places, filled or not. */
  places: number[];
  /** From the end of one place to the beginning of the next, apart from the figures of a's axis. */
  gap: number;
  barLength: number;
  top: number;
  bottom: number;
}

const kLeft = 26;
/** Room for the figures of a's axis, which stand right of its bars. */
const kFigures = 22;
/** Room for those figures, or for the numbers of z_tilde when it comes last. */
export const kRight: Record<Placement, number> = { before: 34, after: 52 };
/** Numbers of the stations, in the order in which an example passes them. */
export const kStationOrder: Record<Placement, (0 | 1 | 2 | 3)[]> = {
  before: [0, 1, 2, 3],
  after: [0, 3, 1, 2],
};
/** Titles, numbers and what lies above an axis; below: what lies below it. */
const kHead = 50;
const kFoot = 17;

export function stationsLayout(data: StationsData, size: Size): StationsLayout {
  const order = kStationOrder[data.placement];
  const figures = data.placement === 'after' ? kFigures : 0;
  const barLength = data.compact || data.placement === 'after' ? 40 : 46;
  const gap = (size.width - kLeft - 4 * barLength - figures - kRight[data.placement]) / 3;
  const behindA = order.indexOf(3) + 1;
  const places = order.map((_, i) =>
    Math.round(kLeft + i * (barLength + gap) + (i >= behindA ? figures : 0)),
  );
  const [top, bottom] = [kHead, size.height - kFoot];
  const stops = order.flatMap((station, i) => {
    if (!data.normed && (station === 1 || station === 2)) return [];
    const [from, to] = station === 3 ? [data.a_from, data.a_to] : [-data.reach, data.reach];
    const x = places[i] ?? 0;
    const end = x + barLength + (station === 3 ? figures : 0);
    return [{ station, x, toY: linear(from, to, bottom, top), from, to, end }];
  });
  return { stops, places, gap, barLength, top, bottom };
}

/** Numbers of a station in Unit.moments. */
const kMoments = 4;

export function momentsOf(unit: Unit, station: number) {
  const from = station * kMoments;
  return {
    mean: at(unit.moments, from),
    deviation: at(unit.moments, from + 1),
    smallest: at(unit.moments, from + 2),
    largest: at(unit.moments, from + 3),
  };
}
