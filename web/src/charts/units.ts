// One twin's units: a column per hidden layer, a row per unit, in each row the distributions on the way from z to a.
import { kSmallBins, stations } from '../engine/protocol';
import { clear } from './canvas';
import { drawUpright } from './histogram';
import { stationAlpha, twinColour } from './palette';
import type { Pen, Size } from './types';
import {
  type UnitPlace,
  type UnitsData,
  type UnitsLayout,
  columnX,
  filled,
  rowY,
  shownUnits,
  unitBox,
  unitsLayout,
} from './unitsLayout';
import { drawStill } from './unitsStill';

export { comfortableWidth, neededWidth } from './unitsLayout';
export type { UnitsData } from './unitsLayout';

export function draw(ctx: CanvasRenderingContext2D, data: UnitsData, size: Size): void {
  const layout = layoutOf(data, size);
  const rows = rowsOf(data);
  const counts = rows.map((units) => units.length);
  clear(ctx, size);
  drawStill(ctx, layout, data, counts, size);
  drawBars(ctx, layout, data, rows);
  drawSelected(ctx, layout, data, rows);
}

/** The unit under a point of the picture, or null. */
export function unitAt(data: UnitsData, size: Size, x: number, y: number): UnitPlace | null {
  const layout = layoutOf(data, size);
  for (const [layer, units] of rowsOf(data).entries()) {
    for (const [row, unit] of units.entries()) {
      const box = unitBox(layout, layer, units.length, row);
      const inside =
        x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + layout.rowPitch;
      if (inside) return { layer, unit };
    }
  }
  return null;
}

function layoutOf({ distributions, placement }: UnitsData, size: Size): UnitsLayout {
  return unitsLayout(distributions.units.length, placement, size);
}

/** [layer][row]: which unit stands there. */
function rowsOf({ distributions, selected }: UnitsData): number[][] {
  return distributions.units.map((count, layer) =>
    shownUnits(count, selected?.layer === layer ? selected.unit : 0),
  );
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
