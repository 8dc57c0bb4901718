// Where everything stands in the picture of a twin's units. Both twins have the same places, with or without a norm.
import { type Diagram, type Distributions, kMostRows } from '../engine/protocol';
import type { UnitPlace } from '../engine/view';
import type { FeatureName } from './features';
import type { Link } from './gaps';
import type { Palette } from './palette';
import type { Placement, Rect, Size, Twin } from './types';
import {
  type Level,
  type Slot,
  columnOf,
  kComfortable,
  kLevels,
  kRim,
  kSmallest,
  linkRoom,
} from './unitsColumn';

/** Something of the picture under the pointer. */
export type Pointed = { kind: 'unit'; place: UnitPlace } | { kind: 'link'; link: Link };

export interface UnitsData {
  palette: Palette;
  twin: Twin;
  /** Whether this twin has a norm. */
  normed: boolean;
  /** Whether that norm has a beta; RMS norm has none. */
  shifted: boolean;
  placement: Placement;
  distributions: Distributions;
  /** null: not there yet. */
  diagram: Diagram | null;
  /** The input features, as they are written. */
  features: readonly FeatureName[];
  /** Numbers that the network gives: one, or a class each. */
  outputs: number;
  /** What is pointed at. */
  pointed: Pointed | null;
  /** The weight that has the thickest line, in both twins. */
  strongest: number;
  selected: UnitPlace | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** Rows of a layer that are drawn. */
export const kMostUnits = kMostRows;
const kHead = 20;
const kFoot = 19;
/** Room for the inputs on the left and for the output with its arrow on the right. */
const kLeft = 62;
const kRight = 62;
/** The strip of a wide layer, and how far it stands from the thumbnails. */
const kStrip = 10;
const kStripGap = 5;

export interface UnitsLayout {
  /** Left end of the first column, and the distance to the next. */
  first: number;
  pitch: number;
  /** From the first thing drawn of a column to its last. */
  columnWidth: number;
  slots: readonly [Slot, Slot];
  slotWidth: number;
  /** A thumbnail's place in a column, and its side. */
  thumb: { x: number; side: number };
  /** Where the norm works, inside a column. */
  norm: { x: number; width: number };
  /** Width of the strip beside each layer; 0 where every unit has a row. */
  strips: readonly number[];
  top: number;
  rowPitch: number;
  barHeight: number;
}

/** Pixels below which even two small stations a layer do not fit; a page lets the picture scroll then. */
export function neededWidth(layers: number, wide = false): number {
  return widthAt(kSmallest, layers, wide);
}

/** Pixels with which all four stations of every layer are shown. */
export function comfortableWidth(layers: number, wide = false): number {
  return widthAt(kComfortable, layers, wide);
}

function widthAt(level: Level, layers: number, wide: boolean): number {
  const pitch = Math.max(...(['before', 'after'] as const).map((p) => columnOf(level, p).width));
  return Math.ceil(kLeft + kRight + layers * (pitch + roomAfter(level, wide)));
}

/** From a column to the next. */
function roomAfter(level: Level, wide: boolean): number {
  return linkRoom(level) + (wide ? kStrip + kStripGap : 0);
}

/** Whether a layer has units without a row. */
export function hasStrip(units: readonly number[]): boolean {
  return units.some((count) => count > kMostUnits);
}

/** `units` of every layer: those of a wide one that have no row stand in a strip. */
export function unitsLayout(
  layers: number,
  placement: Placement,
  size: Size,
  units: readonly number[] = [],
): UnitsLayout {
  const wide = hasStrip(units);
  const pitch = (size.width - kLeft - kRight) / Math.max(1, layers);
  const rowPitch = (size.height - kHead - kFoot) / kMostUnits;
  const fits = (level: Level) =>
    columnOf(level, placement).width + roomAfter(level, wide) <= pitch &&
    level.width <= 2 * rowPitch;
  const level = kLevels.find(fits) ?? kSmallest;
  const { slots, thumb, norm, width } = columnOf(level, placement);
  const side = Math.min(level.thumb, Math.floor(rowPitch) - 1);
  return {
    first: kLeft + (pitch - width - (wide ? kStrip : 0)) / 2,
    pitch,
    columnWidth: width,
    slots,
    slotWidth: level.width,
    thumb: { x: thumb + (level.thumb - side) / 2, side },
    norm,
    strips: units.map((count) => (count > kMostUnits ? kStrip : 0)),
    top: kHead,
    rowPitch,
    barHeight: Math.round(rowPitch - 3),
  };
}

/** Left end of a layer's column, on a whole pixel. */
export function columnX(layout: UnitsLayout, layer: number): number {
  return Math.round(layout.first + layout.pitch * layer);
}

/** Left end of the strip beside a layer. */
export function stripX(layout: UnitsLayout, layer: number): number {
  return columnX(layout, layer) + layout.columnWidth + kStripGap;
}

/** Right end of all that stands in a layer. */
export function columnEnd(layout: UnitsLayout, layer: number): number {
  const strip = layout.strips[layer] ?? 0;
  return strip > 0 ? stripX(layout, layer) + strip : columnX(layout, layer) + layout.columnWidth;
}

/** Middle of a row: fewer than eight units stand around the picture's middle. */
export function rowY({ top, rowPitch }: UnitsLayout, rows: number, row: number): number {
  return Math.round(top + rowPitch * ((kMostUnits - rows) / 2 + row + 0.5));
}

/** Everything of one unit. */
export function unitBox(layout: UnitsLayout, layer: number, rows: number, row: number): Rect {
  const margin = kRim + 0.5;
  const height = Math.floor(layout.rowPitch) + 1;
  return {
    x: columnX(layout, layer) - margin,
    y: rowY(layout, rows, row) - height / 2,
    width: layout.columnWidth + 2 * margin,
    height,
  };
}

/** Whether a station has numbers: without a norm there is no z_tilde. */
export function filled({ normed }: UnitsData, station: number): boolean {
  return normed || station !== 2;
}

/** Which units of a layer have a row: the first eight; a selected one beyond them takes the last row. */
export function shownUnits(count: number, selected = 0): number[] {
  const rows = Math.min(count, kMostUnits);
  const units = Array.from({ length: rows }, (_, row) => row);
  if (selected >= rows && selected < count) units[rows - 1] = selected;
  return units;
}
