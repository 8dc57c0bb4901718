// What stands around the histograms of a twin's units: boxes, names, inputs and output.
import { sans } from './fonts';
import { inputEnds, outputEnds } from './links';
import { brief } from './numbers';
import { type Palette, twinColour } from './palette';
import { type SymbolName, centredSymbol, symbol } from './symbols';
import type { Pen, Size } from './types';
import { type UnitsData, type UnitsLayout, columnX, kMostUnits, rowY } from './unitsLayout';

const kNames: SymbolName[] = ['z', 'z_hat', 'z_tilde', 'a'];

/** Inputs x1, x2 on the left; the output with its arrow on the right. */
export function drawEnds(ctx: Pen, layout: UnitsLayout, size: Size, palette: Palette): void {
  const inputs = inputEnds(layout);
  ctx.strokeStyle = palette.ink;
  ctx.fillStyle = palette.paper;
  ctx.lineWidth = 1.25;
  for (const y of inputs.ys) drawNode(ctx, inputs.x - 7, y);
  const { x, ys } = outputEnds(layout, size);
  const y = ys[0] ?? 0;
  const tip = size.width - 4;
  drawNode(ctx, x + 7, y);
  ctx.beginPath();
  ctx.moveTo(x + 14, y);
  ctx.lineTo(tip, y);
  ctx.moveTo(tip - 6, y - 4);
  ctx.lineTo(tip, y);
  ctx.lineTo(tip - 6, y + 4);
  ctx.stroke();
  inputs.ys.forEach((end, i) => {
    symbol(ctx, i === 0 ? 'x1' : 'x2', inputs.x - 14, end - 15, 15, palette.ink);
  });
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'center';
  ctx.fillText('output', x + 20, y - 14);
}

function drawNode(ctx: Pen, x: number, y: number): void {
  ctx.beginPath();
  ctx.arc(x, y, 7, 0, 2 * Math.PI);
  ctx.fill();
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
  const { norm, rowPitch, slots, slotWidth, columnWidth } = layout;
  const left = columnX(layout, layer);
  const [from, to] = [left + norm.x, left + norm.x + norm.width];
  const top = rowY(layout, count, 0) - rowPitch / 2 - 1;
  ctx.lineWidth = 1.25;
  ctx.strokeRect(from, top, norm.width, rowPitch * count + 2);
  // What goes in or out on the side where the column continues.
  const after = norm.x > 0;
  const [x1, x2] = after ? [left + (slots[0]?.x ?? 0) + slotWidth, from] : [to, left + columnWidth];
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let row = 0; row < count; ++row) traceAcross(ctx, x1, x2, rowY(layout, count, row));
  ctx.stroke();
}

/** The dashed line runs through the places of z_hat and z_tilde. */
function drawAbsence(ctx: Pen, layout: UnitsLayout, layer: number, count: number): void {
  const left = columnX(layout, layer);
  const first = (layout.slots[0]?.x ?? 0) + layout.slotWidth;
  ctx.lineWidth = 1;
  ctx.setLineDash([2.5, 2.5]);
  ctx.beginPath();
  for (let row = 0; row < count; ++row) {
    traceAcross(ctx, left + first, left + layout.columnWidth, rowY(layout, count, row));
  }
  ctx.stroke();
}

function traceAcross(ctx: Pen, x1: number, x2: number, y: number): void {
  ctx.moveTo(x1, y);
  ctx.lineTo(x2, y);
}

/** z, z_hat, z_tilde, a over their histograms; what the norm makes stands in the twin's colour. */
export function drawHeads(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  counts: readonly number[],
): void {
  const { palette, normed } = data;
  const own = twinColour(palette, data.twin);
  for (const [layer, count] of counts.entries()) {
    const y = rowY(layout, count, 0) - layout.rowPitch / 2 - 8;
    for (const { station, x } of layout.slots) {
      const made = station === 1 || station === 2;
      if (made && !normed) continue;
      const middle = columnX(layout, layer) + x + layout.slotWidth / 2;
      centredSymbol(ctx, kNames[station] ?? 'z', middle, y, 14, made ? own : palette.ink2);
    }
  }
}

/** Layer names with the number of units that have no row, and what the axes span. */
export function drawNotes(ctx: Pen, layout: UnitsLayout, data: UnitsData, size: Size): void {
  const { units, a_from, a_to } = data.distributions;
  if (units.length === 0) return;
  const y = layout.top + layout.rowPitch * kMostUnits + 14;
  ctx.font = sans(11);
  ctx.fillStyle = data.palette.ink3;
  ctx.textAlign = 'center';
  const names = layerNames(ctx, units, layout.pitch - 8);
  const middle = (layer: number) => columnX(layout, layer) + layout.columnWidth / 2;
  names.forEach((name, layer) => ctx.fillText(name, middle(layer), y));
  ctx.textAlign = 'left';
  const room = middle(0) - ctx.measureText(names[0] ?? '').width / 2 - 12;
  ctx.fillText(axisNote(ctx, data.distributions.reach, room), 4, y);
  ctx.textAlign = 'right';
  const span = `${brief(a_from)} to ${brief(a_to)}`;
  ctx.fillText(span, size.width - 4, y);
  const right = size.width - 4 - ctx.measureText(span).width - 12;
  symbol(ctx, 'a', right, y, 13, data.palette.ink2);
}

/** The longest way to write all names that fits: "layer 3 + 32 more", "3 + 32" or "3". */
function layerNames(ctx: Pen, units: readonly number[], room: number): string[] {
  const ways = [
    (layer: number, more: number) => `layer ${layer}${more > 0 ? ` + ${more} more` : ''}`,
    (layer: number, more: number) => `${layer}${more > 0 ? ` + ${more}` : ''}`,
  ];
  for (const way of ways) {
    const names = units.map((count, i) => way(i + 1, count - kMostUnits));
    if (names.every((name) => ctx.measureText(name).width <= room)) return names;
  }
  return units.map((_, i) => String(i + 1));
}

/** What z, z_hat and z_tilde span. */
function axisNote(ctx: Pen, reach: number, room: number): string {
  const long = `axis ${brief(-reach)} to ${brief(reach)}`;
  return ctx.measureText(long).width <= room ? long : `axis ±${brief(reach)}`;
}
