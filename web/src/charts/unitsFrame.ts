// What stands around the histograms of a twin's units: boxes, names, inputs and output.
import { sans } from './fonts';
import { drawFeature } from './features';
import { inputsOf, outputsOf } from './gaps';
import { brief } from './numbers';
import { twinColour } from './palette';
import { type SymbolName, centredSymbol } from './symbols';
import type { Pen, Size } from './types';
import { type UnitsData, type UnitsLayout, columnX, kMostUnits, rowY } from './unitsLayout';

/** Room beside a layer's name for what adds and takes away its units. */
const kButtons = 44;
const kNames: SymbolName[] = ['z', 'z_hat', 'z_tilde', 'a'];

/** Names of the inputs; the outputs with their arrows. */
export function drawEnds(ctx: Pen, layout: UnitsLayout, data: UnitsData, size: Size): void {
  drawInputNames(ctx, layout, data);
  const { palette, outputs } = data;
  const { x, ys } = outputsOf(layout, size, outputs);
  ctx.strokeStyle = palette.ink;
  ctx.fillStyle = palette.paper;
  ctx.lineWidth = 1.25;
  for (const y of ys) drawOutput(ctx, x, y, size.width - 4);
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'center';
  ys.forEach((y, i) => ctx.fillText(outputs > 1 ? `class ${i}` : 'output', x + 13, y - 14));
}

function drawInputNames(ctx: Pen, layout: UnitsLayout, { features, palette }: UnitsData): void {
  const { x, side, ys, namedAbove } = inputsOf(layout, features.length);
  features.forEach((name, i) => {
    const y = ys[i] ?? NaN;
    if (namedAbove) drawFeature(ctx, name, x + 2, y - side / 2 - 6, 15, palette.ink);
    else drawFeature(ctx, name, 2, y + 4, 13, palette.ink);
  });
}

function drawOutput(ctx: Pen, x: number, y: number, tip: number): void {
  ctx.beginPath();
  ctx.arc(x, y, 7, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x + 7, y);
  ctx.lineTo(tip, y);
  ctx.moveTo(tip - 6, y - 4);
  ctx.lineTo(tip, y);
  ctx.lineTo(tip - 6, y + 4);
  ctx.stroke();
}

/** A box where the norm works; without one, a dashed line through the same place. */
export function drawFrames(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  counts: readonly number[],
): void {
  ctx.strokeStyle = twinColour(data.palette, data.twin);
  for (const [layer, count] of counts.entries()) {
    if (data.normed) drawBox(ctx, layout, layer, count);
    else drawAbsence(ctx, layout, layer, count);
  }
  ctx.setLineDash([]);
}

function drawBox(ctx: Pen, layout: UnitsLayout, layer: number, count: number): void {
  const { norm, rowPitch, thumb } = layout;
  const left = columnX(layout, layer);
  const [from, to] = [left + norm.x, left + norm.x + norm.width];
  const top = rowY(layout, count, 0) - rowPitch / 2 - 1;
  ctx.lineWidth = 1.25;
  ctx.strokeRect(from, top, norm.width, rowPitch * count + 2);
  // What goes in or out on the side of the thumbnail.
  const before = thumb.x < norm.x;
  const [x1, x2] = before ? [left + thumb.x + thumb.side, from] : [to, left + thumb.x];
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let row = 0; row < count; ++row) traceAcross(ctx, x1, x2, rowY(layout, count, row));
  ctx.stroke();
}

/** The dashed line runs through the place of z_tilde, to the thumbnail or to the column's end. */
function drawAbsence(ctx: Pen, layout: UnitsLayout, layer: number, count: number): void {
  const left = columnX(layout, layer);
  const { slots, slotWidth, thumb, norm, columnWidth } = layout;
  const from = left + slots[0].x + slotWidth;
  const to = left + (thumb.x < norm.x ? columnWidth : thumb.x);
  ctx.lineWidth = 1;
  ctx.setLineDash([2.5, 2.5]);
  ctx.beginPath();
  for (let row = 0; row < count; ++row) traceAcross(ctx, from, to, rowY(layout, count, row));
  ctx.stroke();
}

function traceAcross(ctx: Pen, x1: number, x2: number, y: number): void {
  ctx.moveTo(x1, y);
  ctx.lineTo(x2, y);
}

/** Letters over histograms and thumbnails; what the norm makes stands in the twin's colour. */
export function drawHeads(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  counts: readonly number[],
): void {
  const { palette, normed, twin } = data;
  const { slots, slotWidth, thumb } = layout;
  for (const [layer, count] of counts.entries()) {
    const y = rowY(layout, count, 0) - layout.rowPitch / 2 - 8;
    const left = columnX(layout, layer);
    for (const { station, x } of slots) {
      const made = station === 2;
      if ((made && !normed) || station === 3) continue;
      const colour = made ? twinColour(palette, twin) : palette.ink2;
      centredSymbol(ctx, kNames[station] ?? 'z', left + x + slotWidth / 2, y, 14, colour);
    }
    centredSymbol(ctx, 'a', left + thumb.x + thumb.side / 2, y, 14, palette.ink2);
  }
}

/** Layer names with the number of units that have no row, and what the axes span. */
export function drawNotes(ctx: Pen, layout: UnitsLayout, data: UnitsData): void {
  const { units } = data.distributions;
  if (units.length === 0) return;
  const y = layout.top + layout.rowPitch * kMostUnits + 14;
  ctx.font = sans(11);
  ctx.fillStyle = data.palette.ink3;
  ctx.textAlign = 'center';
  const names = layerNames(ctx, units, layout.pitch - kButtons);
  const middle = (layer: number) => columnX(layout, layer) + layout.columnWidth / 2;
  names.forEach((name, layer) => ctx.fillText(name, middle(layer), y));
  ctx.textAlign = 'left';
  const room = middle(0) - ctx.measureText(names[0] ?? '').width / 2 - 12;
  ctx.fillText(axisNote(ctx, data.distributions.reach, room), 4, y);
}

/** The longest way to write all names that fits: "layer 3, 8 of 40 units", "layer 3 (40)", "layer 3" or "3". */
function layerNames(ctx: Pen, units: readonly number[], room: number): string[] {
  const ways = [
    (layer: number, count: number) =>
      `layer ${layer}${count > kMostUnits ? `, ${kMostUnits} of ${count} units` : ''}`,
    (layer: number, count: number) => `layer ${layer}${count > kMostUnits ? ` (${count})` : ''}`,
    (layer: number) => `layer ${layer}`,
  ];
  for (const way of ways) {
    const names = units.map((count, i) => way(i + 1, count));
    if (names.every((name) => ctx.measureText(name).width <= room)) return names;
  }
  return units.map((_, i) => String(i + 1));
}

/** What z, z_hat and z_tilde span. */
function axisNote(ctx: Pen, reach: number, room: number): string {
  const long = `axis ${brief(-reach)} to ${brief(reach)}`;
  return ctx.measureText(long).width <= room ? long : `axis ±${brief(reach)}`;
}
