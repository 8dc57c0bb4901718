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
}

export interface StationsLayout {
  /** Only those with numbers: all four with a norm, z and a without. */
  stops: Stop[];
  /** Left ends of all four places, filled or not. */
  places: number[];
  pitch: number;
  barLength: number;
  top: number;
  bottom: number;
}

const kLeft = 26;
/** Room for the figures of a's axis, or for the numbers of z_tilde when it comes last. */
const kRight: Record<Placement, number> = { before: 34, after: 56 };
/** Numbers of the stations, in the order in which an example passes them. */
export const kStationOrder: Record<Placement, (0 | 1 | 2 | 3)[]> = {
  before: [0, 1, 2, 3],
  after: [0, 3, 1, 2],
};
const kHead = 40;
const kFoot = 6;

export function stationsLayout(data: StationsData, size: Size): StationsLayout {
  const order = kStationOrder[data.placement];
  const barLength = data.compact ? 40 : 46;
  const pitch = (size.width - kLeft - barLength - kRight[data.placement]) / 3;
  const places = order.map((_, i) => Math.round(kLeft + i * pitch));
  const [top, bottom] = [kHead, size.height - kFoot];
  const stops = order.flatMap((station, i) => {
    if (!data.normed && (station === 1 || station === 2)) return [];
    const [from, to] = station === 3 ? [data.a_from, data.a_to] : [-data.reach, data.reach];
    return [{ station, x: places[i] ?? 0, toY: linear(from, to, bottom, top), from, to }];
  });
  return { stops, places, pitch, barLength, top, bottom };
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
