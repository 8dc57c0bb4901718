// One twin's network: a column per hidden layer, a row per unit; in each row the distributions before and after the
// norm and what the unit answers over the input plane. Links show the weights.
import { kSmallBins, stations } from '../engine/protocol';
import type { UnitPlace } from '../engine/view';
import { clear } from './canvas';
import { gapsOf, inputsOf, linkAt } from './gaps';
import { drawUpright } from './histogram';
import { drawLinks } from './links';
import { stationAlpha, twinColour } from './palette';
import { drawThumbs, ownTone, type Tone } from './thumbs';
import type { Pen, Placement, Size } from './types';
import {
  type Pointed,
  type UnitsData,
  type UnitsLayout,
  columnX,
  filled,
  rowY,
  shownUnits,
  unitBox,
  unitsLayout,
} from './unitsLayout';
import { drawUnitMarks } from './unitsMarks';
import { drawPointed } from './unitsPointed';
import { drawStill } from './unitsStill';
import { drawStrips, stripUnitAt, unitsInStrip } from './unitsStrip';

export { comfortableWidth, hasStrip, neededWidth } from './unitsLayout';
export type { Pointed, UnitsData } from './unitsLayout';

export function draw(ctx: CanvasRenderingContext2D, data: UnitsData, size: Size): void {
  const layout = layoutOf(data, size);
  const rows = rowsOf(data);
  const counts = rows.map((units) => units.length);
  const gaps = gapsOf(layout, counts, size, data.features.length, data.outputs);
  clear(ctx, size);
  if (data.diagram) drawLinks(ctx, gaps, data.diagram.weights, data.strongest, data.palette);
  drawStill(ctx, layout, data, counts, size);
  drawBars(ctx, layout, data, rows);
  drawAnswers(ctx, layout, data, counts);
  drawStrips(ctx, layout, data, restOf(data, rows));
  drawUnitMarks(ctx, layout, data, counts);
  drawSelected(ctx, layout, data, rows);
  drawPointed(ctx, layout, data, rows, gaps, size);
}

/** The unit or the link under a point of the picture, or null. */
export function pointedAt(data: UnitsData, size: Size, x: number, y: number): Pointed | null {
  const place = unitAt(data, size, x, y);
  if (place) return { kind: 'unit', place };
  const counts = rowsOf(data).map((units) => units.length);
  const gaps = gapsOf(layoutOf(data, size), counts, size, data.features.length, data.outputs);
  const link = data.diagram && linkAt(gaps, x, y);
  return link && { kind: 'link', link };
}

/** The unit under a point of the picture, or null. */
export function unitAt(data: UnitsData, size: Size, x: number, y: number): UnitPlace | null {
  const layout = layoutOf(data, size);
  const rows = rowsOf(data);
  const rest = restOf(data, rows);
  for (const [layer, units] of rows.entries()) {
    const thin = stripUnitAt(layout, rest[layer] ?? [], layer, x, y);
    if (thin) return thin;
    for (const [row, unit] of units.entries()) {
      const box = unitBox(layout, layer, units.length, row);
      const inside =
        x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + layout.rowPitch;
      if (inside) return { layer, unit };
    }
  }
  return null;
}

/** Middle of every layer's column. */
export function layerMiddles(units: readonly number[], placement: Placement, size: Size): number[] {
  const layout = unitsLayout(units.length, placement, size, units);
  const middle = (layer: number) => columnX(layout, layer) + layout.columnWidth / 2;
  return units.map((_, layer) => middle(layer));
}

function layoutOf({ distributions, placement }: UnitsData, size: Size): UnitsLayout {
  const { units } = distributions;
  return unitsLayout(units.length, placement, size, units);
}

/** [layer][row]: which unit stands there. */
function rowsOf({ distributions, selected }: UnitsData): number[][] {
  return distributions.units.map((count, layer) =>
    shownUnits(count, selected?.layer === layer ? selected.unit : 0),
  );
}

/** [layer]: the units that stand in its strip. */
function restOf({ distributions }: UnitsData, rows: readonly (readonly number[])[]): number[][] {
  return distributions.units.map((count, layer) => unitsInStrip(count, rows[layer] ?? []));
}

function drawBars(ctx: Pen, layout: UnitsLayout, data: UnitsData, rows: number[][]): void {
  ctx.fillStyle = twinColour(data.palette, data.twin);
  for (const { station, x } of layout.slots) {
    if (!filled(data, station)) continue;
    ctx.globalAlpha = stationAlpha[station] ?? 1;
    let before = 0;
    for (const [layer, units] of rows.entries()) {
      const left = columnX(layout, layer) + x;
      for (const [row, unit] of units.entries()) {
        const bottom = rowY(layout, units.length, row) + layout.barHeight / 2;
        const offset = ((before + unit) * stations.length + station) * kSmallBins;
        const bins = { values: data.distributions.histograms, offset, count: kSmallBins };
        drawUpright(ctx, bins, left, bottom, layout.slotWidth, layout.barHeight - 2);
      }
      before += data.distributions.units[layer] ?? 0;
    }
  }
  ctx.globalAlpha = 1;
}

/** Thumbnails of inputs, each in its own measure, and of units, all on the axis of a. */
function drawAnswers(ctx: Pen, layout: UnitsLayout, data: UnitsData, counts: number[]): void {
  const { diagram, distributions, features, palette } = data;
  if (!diagram) return;
  const thumbs = { values: diagram.thumbs, cells: diagram.cells };
  const { a_from, a_to } = distributions;
  const tone: Tone = { middle: (a_from + a_to) / 2, reach: (a_to - a_from) / 2 };
  const toneOf = (index: number) => (index < features.length ? ownTone(thumbs, index) : tone);
  drawThumbs(ctx, thumbs, palette, toneOf, thumbPlaces(layout, features.length, counts));
}

function thumbPlaces(layout: UnitsLayout, inputs: number, counts: number[]) {
  const { x, side, ys } = inputsOf(layout, inputs);
  const places = ys.map((y) => ({ x, y: y - side / 2, side }));
  for (const [layer, count] of counts.entries()) {
    const left = columnX(layout, layer) + layout.thumb.x;
    for (let row = 0; row < count; ++row) {
      const top = rowY(layout, count, row) - layout.thumb.side / 2;
      places.push({ x: left, y: top, side: layout.thumb.side });
    }
  }
  return places;
}

function drawSelected(ctx: Pen, layout: UnitsLayout, data: UnitsData, rows: number[][]): void {
  const { palette, selected } = data;
  if (!selected) return;
  const units = rows[selected.layer] ?? [];
  const row = units.indexOf(selected.unit);
  if (row < 0) return;
  const box = unitBox(layout, selected.layer, units.length, row);
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 5;
  ctx.strokeRect(box.x, box.y, box.width, box.height);
  ctx.strokeStyle = palette.select;
  ctx.lineWidth = 2;
  ctx.strokeRect(box.x, box.y, box.width, box.height);
}
