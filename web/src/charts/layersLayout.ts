// Places of the layer's histograms and of their ridges.
import { kLargeBins, type layerStations } from '../engine/protocol';
import type { Palette } from './palette';
import { type Axis, plainAxis } from './scale';
import type { Placement, Size, Twin } from './types';
import type { VitalsCurve } from './vitalLines';

type Station = (typeof layerStations)[number];

export interface LayersData {
  palette: Palette;
  twin: Twin;
  placement: Placement;
  /** What normalises: over the mini-batch, over the units of each example, or nothing. */
  norm: 'batch' | 'example' | 'none';
  /** Units of every hidden layer. */
  hidden: readonly number[];
  curve: VitalsCurve;
  /** Counted from 0. */
  layer: number;
  /** Axes, as in Distributions. */
  reach: number;
  a_from: number;
  a_to: number;
  /** What is shown over time. */
  station: Station;
  /** The bin whose shares are read out. */
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** One histogram. */
export interface LayerRow {
  station: Station;
  axis: Axis;
  top: number;
  height: number;
  /** Whether its axis has its figures below it. */
  ticked: boolean;
}

export interface LayersLayout {
  rows: LayerRow[];
  left: number;
  width: number;
  ridges: { left: number; width: number; top: number; bottom: number; axis: Axis };
}

const kOrder: Record<Placement, readonly Station[]> = {
  before: ['z', 'centred', 'z_hat', 'z_tilde', 'a'],
  after: ['z', 'a', 'centred', 'z_hat', 'z_tilde'],
};
const kLeft = 42;
const kHead = 15;
/** Figures of an axis, and the room for the ridges' steps. */
const kFigures = 17;
const kSteps = 44;
const kGap = 26;

export function layersLayout(data: LayersData, size: Size): LayersLayout {
  const width = Math.max(1, (size.width - kLeft - kGap - kSteps) / 2);
  const bottom = size.height - kFigures;
  const left = kLeft + width + kGap;
  const axis = axisOf(data, data.station);
  const ridges = { left, width, top: kHead, bottom, axis };
  return { rows: rowsOf(data, bottom), left: kLeft, width, ridges };
}

/** The axis of z, or that of a. */
function axisOf({ reach, a_from, a_to }: LayersData, station: Station): Axis {
  return station === 'a' ? plainAxis(a_from, a_to, 2) : plainAxis(-reach, reach, 3);
}

function rowsOf(data: LayersData, bottom: number): LayerRow[] {
  const order = kOrder[data.placement];
  const height = (bottom - kHead - kFigures) / order.length;
  let top = kHead;
  return order.map((station, i) => {
    const next = order[i + 1];
    // Under a, and where the axis of z ends.
    const ticked = station === 'a' || next === undefined || (next === 'a' && i > 0);
    const row = { station, axis: axisOf(data, station), top, height, ticked };
    top += height + (ticked ? kFigures : 0);
    return row;
  });
}

/** The bin under a pixel; null beside the histograms. */
export function binAt(data: LayersData, size: Size, x: number): number | null {
  const { left, width } = layersLayout(data, size);
  const bin = Math.floor(((x - left) / width) * kLargeBins);
  return bin >= 0 && bin < kLargeBins ? bin : null;
}
