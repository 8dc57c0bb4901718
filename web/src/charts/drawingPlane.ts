// The input plane to draw points on: a frame with ticks, the points, a cross-hair where the next one goes.
import type { Dataset } from '../engine/protocol';
import { linear, niceTicks, tickLabels } from './axis';
import { clear } from './canvas';
import { sans } from './fonts';
import type { Palette } from './palette';
import { drawExamples, pointsNote } from './points';
import { symbol } from './symbols';
import type { Pen, Rect, Size } from './types';

export type PlaneWindow = Dataset['window'];

export interface DrawingPlaneData {
  palette: Palette;
  dataset: Dataset;
  /** Where the next point goes; null: nothing is pointed at. */
  cross: { x1: number; x2: number } | null;
  /** Of the brush, as a share of the plane's width; 0: one point at a time. */
  brush: number;
}

const kMargin = { left: 40, right: 10, top: 18, bottom: 30 };

/** The square of the plane inside the picture. */
export function planeBox({ width, height }: Size): Rect {
  const { left, right, top, bottom } = kMargin;
  const side = Math.max(10, Math.floor(Math.min(width - left - right, height - top - bottom)));
  return { x: left, y: top, width: side, height: side };
}

/** What a place of the picture stands for; null: it lies outside the plane. */
export function placeIn(
  size: Size,
  [left, right, low, high]: PlaneWindow,
  x: number,
  y: number,
): { x1: number; x2: number } | null {
  const box = planeBox(size);
  const [across, up] = [(x - box.x) / box.width, 1 - (y - box.y) / box.height];
  if (Math.min(across, up) < 0 || Math.max(across, up) > 1) return null;
  return { x1: left + across * (right - left), x2: low + up * (high - low) };
}

export function draw(ctx: CanvasRenderingContext2D, data: DrawingPlaneData, size: Size): void {
  const { palette, dataset } = data;
  clear(ctx, size);
  const box = planeBox(size);
  ctx.fillStyle = palette.surfacePaper;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  drawTicks(ctx, data, box);
  const points = { palette, dataset, points: 'all' } as const;
  drawExamples(ctx, points, box);
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  ctx.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
  drawNote(ctx, pointsNote(points), data, box);
  if (data.cross !== null) drawCross(ctx, data.cross, data, box);
}

function drawTicks(ctx: Pen, { palette, dataset }: DrawingPlaneData, box: Rect): void {
  const [left, right, low, high] = dataset.window;
  const toX = linear(left, right, box.x, box.x + box.width);
  const toY = linear(low, high, box.y + box.height, box.y);
  ctx.font = sans(11);
  ctx.lineWidth = 1;
  const [across, up] = [niceTicks(left, right, 5), niceTicks(low, high, 5)];
  ctx.strokeStyle = palette.line;
  for (const tick of across) line(ctx, toX(tick), box.y, toX(tick), box.y + box.height);
  for (const tick of up) line(ctx, box.x, toY(tick), box.x + box.width, toY(tick));
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'center';
  tickLabels(across).forEach((text, i) =>
    ctx.fillText(text, toX(across[i] ?? 0), box.y + box.height + 14),
  );
  ctx.textAlign = 'right';
  tickLabels(up).forEach((text, i) => ctx.fillText(text, box.x - 5, toY(up[i] ?? 0) + 4));
  symbol(ctx, 'x1', box.x + box.width - 12, box.y + box.height + 26, 14, palette.ink2);
  symbol(ctx, 'x2', box.x, box.y - 6, 14, palette.ink2);
}

function drawNote(ctx: Pen, note: string | null, { palette }: DrawingPlaneData, box: Rect): void {
  if (note === null) return;
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'right';
  ctx.fillText(note, box.x + box.width, box.y - 5);
}

/** Lines that leave the middle open, and the brush around it. */
function drawCross(
  ctx: Pen,
  { x1, x2 }: { x1: number; x2: number },
  { palette, dataset, brush }: DrawingPlaneData,
  box: Rect,
): void {
  const [left, right, low, high] = dataset.window;
  const x = linear(left, right, box.x, box.x + box.width)(x1);
  const y = linear(low, high, box.y + box.height, box.y)(x2);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1;
  const [near, far] = [4, 11];
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    line(ctx, x + near * dx, y + near * dy, x + far * dx, y + far * dy);
  }
  if (brush === 0) return;
  ctx.beginPath();
  ctx.arc(x, y, brush * box.width, 0, 2 * Math.PI);
  ctx.stroke();
}

function line(ctx: Pen, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
