// Draws panels: titles, axes, bands, lines, labels at their ends, what leaves the frame, and the read-out.
import { clear, strokeLine } from './canvas';
import { sans } from './fonts';
import { drawOutside } from './panelEdges';
import type { PanelsData } from './panelData';
import { type PanelPlace, panelLayout } from './panelLayout';
import { drawLabels, drawReadOut } from './panelLabels';
import { drawBand, drawLine } from './panelLines';
import { symbol } from './symbols';
import type { Pen, Size } from './types';

export type { PanelsData } from './panelData';
export { placeAt, neighbour, readOut } from './panelHover';

export function draw(ctx: CanvasRenderingContext2D, data: PanelsData, size: Size): void {
  clear(ctx, size);
  for (const place of panelLayout(data, size)) {
    drawGrid(ctx, data, place);
    if (place.last) drawAxis(ctx, data, place);
    drawLevel(ctx, data, place);
    drawInside(ctx, place);
    drawMark(ctx, data, place);
    drawOutside(ctx, data, place);
    drawLabels(ctx, place);
    const { hover } = data;
    if (hover === null || place.panel.lines.length === 0) drawTitle(ctx, data, place);
    else drawReadOut(ctx, data, place, hover);
  }
}

function drawInside(ctx: CanvasRenderingContext2D, place: PanelPlace): void {
  const { panel, box } = place;
  ctx.save();
  ctx.beginPath();
  // A line along the edge keeps its whole width.
  ctx.rect(box.x, box.y - 2, box.width + 2, box.height + 4);
  ctx.clip();
  if (panel.band) drawBand(ctx, panel.band, place);
  for (const line of panel.lines) drawLine(ctx, line, place);
  ctx.restore();
}

function drawGrid(ctx: Pen, { palette }: PanelsData, { panel, box, toY }: PanelPlace): void {
  const { ticks, labels } = panel.axis;
  ctx.font = sans(11);
  ctx.textAlign = 'right';
  ctx.lineWidth = 1;
  ctx.fillStyle = palette.ink3;
  // Where panels are low, ticks must not touch each other.
  const every = Math.ceil((14 * (ticks.length - 1)) / Math.max(1, box.height));
  ticks.forEach((tick, i) => {
    if ((ticks.length - 1 - i) % Math.max(1, every) !== 0) return;
    const y = Math.round(toY(tick)) + 0.5;
    ctx.strokeStyle = palette.hair;
    strokeLine(ctx, box.x, y, box.x + box.width, y);
    ctx.fillText(labels[i] ?? '', box.x - 6, y + 3.5);
  });
}

/** The common axis, below the lowest panel of every column. */
function drawAxis(
  ctx: Pen,
  { palette, axis, axisName }: PanelsData,
  { box, toX }: PanelPlace,
): void {
  const bottom = box.y + box.height;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  strokeLine(ctx, box.x, Math.round(bottom) + 0.5, box.x + box.width, Math.round(bottom) + 0.5);
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'right';
  ctx.fillText(axisName, box.x - 6, bottom + 17);
  ctx.textAlign = 'center';
  let free = Infinity;
  // From the right: the last tick is the one that counts.
  for (let i = axis.ticks.length - 1; i >= 0; --i) {
    const [x, text] = [toX(axis.ticks[i] ?? NaN), axis.labels[i] ?? ''];
    const half = ctx.measureText(text).width / 2;
    if (x + half > free || x - half < box.x - 4) continue;
    strokeLine(ctx, x, bottom, x, bottom + 4);
    ctx.fillText(text, x, bottom + 17);
    free = x - half - 6;
  }
}

/** A height that means something; dashed across an empty panel, with words on it. */
function drawLevel(ctx: Pen, { palette }: PanelsData, { panel, box, toY }: PanelPlace): void {
  const middle = box.y + box.height / 2;
  const y = Math.round(panel.level === undefined ? middle : toY(panel.level)) + 0.5;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  if (panel.note) ctx.setLineDash([4, 4]);
  if (panel.level !== undefined) strokeLine(ctx, box.x, y, box.x + box.width, y);
  ctx.setLineDash([]);
  ctx.font = sans(12);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'center';
  const first = panel.level === undefined ? middle : y < box.y + 46 ? y + 20 : y - 26;
  panel.note?.forEach((text, i) => {
    ctx.fillText(text, box.x + box.width / 2, first + 16 * i);
  });
}

function drawMark(ctx: Pen, { palette, mark }: PanelsData, { box, toX }: PanelPlace): void {
  const x = mark ? toX(mark.at) : NaN;
  if (!mark || !(x >= box.x && x <= box.x + box.width)) return;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  strokeLine(ctx, x, box.y, x, box.y + box.height);
  ctx.setLineDash([]);
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  const before = x > box.x + box.width / 2;
  ctx.textAlign = before ? 'right' : 'left';
  ctx.fillText(mark.text, x + (before ? -5 : 5), box.y + box.height - 6);
}

function drawTitle(ctx: Pen, { palette }: PanelsData, { panel, box }: PanelPlace): void {
  const y = box.y - 6;
  let x = box.x;
  if (panel.symbol) x += symbol(ctx, panel.symbol, x, y, 15, panel.symbolColour ?? palette.ink) + 5;
  ctx.font = sans(11);
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink2;
  ctx.fillText(panel.title, x, y);
}
