// The decision surface of one twin: what the network says everywhere in the input plane, and the examples.
import type { Dataset } from '../engine/protocol';
import { linear, niceTicks, tickLabels } from './axis';
import { clear } from './canvas';
import { sans } from './fonts';
import type { Palette } from './palette';
import { drawExamples, pointsNote, targetScale } from './points';
import { diverging, pixelColour, surfaceShades } from './ramp';
import { type Field, drawBoundary, drawField } from './surfaceImage';
import { symbol } from './symbols';
import type { Tone } from './thumbs';
import type { Pen, Rect, Size } from './types';

export interface SurfaceData {
  palette: Palette;
  dataset: Dataset;
  classes: number;
  /** Cells a side; fewer than pixels are enlarged smoothly. */
  grid: number;
  /** As in Snapshot: [map][row from the top][column]; empty: only the points are drawn. */
  surface: Float32Array;
  /** false: the square fills the box, without ticks and names. */
  axes: boolean;
  points: 'all' | 'train';
  /** Whether to show what is decided for, not how surely. */
  discrete: boolean;
  /** A hidden unit's answer instead of the network's. */
  zoom: Zoom | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** What stands over the picture of a hidden unit, and how its values are coloured. */
export interface Zoom {
  title: string;
  tone: Tone;
}

/** Room for the colour scale of regression, and its steps. */
const kScaleWidth = 44;
const kScaleSteps = 41;

export function draw(ctx: CanvasRenderingContext2D, data: SurfaceData, size: Size): void {
  const { palette } = data;
  clear(ctx, size);
  const box = surfaceBox(ctx, data, size);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.fillStyle = palette.surfacePaper;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  if (data.surface.length > 0) drawOutput(ctx, data, box);
  drawExamples(ctx, data, box);
  ctx.restore();
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1;
  ctx.strokeRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1);
  if (data.axes) drawAxes(ctx, data, box);
}

/** Device pixels a side of the square. */
export function pixelsAcross(ctx: Pen, data: SurfaceData, size: Size): number {
  return Math.round(surfaceBox(ctx, data, size).width * ctx.getTransform().a);
}

/** The square of the input plane inside the picture. */
function surfaceBox(ctx: Pen, { axes, classes, dataset }: SurfaceData, size: Size): Rect {
  if (!axes) {
    const side = Math.floor(Math.min(size.width, size.height) - 2);
    return { x: 1, y: 1, width: side, height: side };
  }
  const left = Math.max(28, Math.ceil(widestTick(ctx, dataset)) + 8);
  const right = classes === 0 ? kScaleWidth : 20;
  const side = Math.floor(Math.min(size.width - left - right, size.height - 36));
  return { x: left, y: 16, width: side, height: side };
}

function widestTick(ctx: Pen, { window: [, , low, high] }: Dataset): number {
  ctx.font = sans(11);
  const labels = tickLabels(niceTicks(low, high, 3));
  return Math.max(0, ...labels.map((text) => ctx.measureText(text).width));
}

function drawOutput(ctx: Pen, data: SurfaceData, box: Rect): void {
  const { palette, classes, grid, surface, zoom, discrete } = data;
  const regression = classes === 0 || zoom !== null;
  const tone = zoom?.tone ?? { middle: 0, reach: classes === 0 ? targetScale(data.dataset) : 1 };
  const kinds = zoom === null ? classes : 0;
  const field: Field = { values: surface, grid, classes: kinds, tone, discrete };
  drawField(ctx, field, surfaceShades(palette), box);
  // Where nothing is decided, the line through the middle is only a help for the eye.
  drawBoundary(ctx, field, box, regression ? palette.ink3 : palette.ink);
}

function drawAxes(ctx: Pen, data: SurfaceData, box: Rect): void {
  const { palette, dataset } = data;
  const [left, right, low, high] = dataset.window;
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'right';
  ctx.fillText(notes(data, box), box.x + box.width, box.y - 4);
  drawTicksAcross(ctx, box, left, right);
  drawTicksUp(ctx, box, low, high);
  if (data.classes === 0) drawScale(ctx, data, box);
  const below = box.y + box.height + 14;
  symbol(ctx, 'x1', gapMiddle(left, right, box.x, box.x + box.width) - 6, below, 14, palette.ink2);
  const height = gapMiddle(low, high, box.y + box.height, box.y);
  symbol(ctx, 'x2', box.x - 19, height + 4, 14, palette.ink2);
}

/** What is not shown exactly: the surface between its cells, examples that would hide it. */
function notes(data: SurfaceData, box: Rect): string {
  const { grid } = data;
  const coarse = grid < Math.round(box.width);
  const cells = coarse && data.surface.length > 0 ? `${grid} × ${grid} cells` : null;
  const title = data.zoom?.title ?? null;
  return [title, cells, pointsNote(data)].filter((note) => note !== null).join(', ');
}

function drawTicksAcross(ctx: Pen, box: Rect, from: number, to: number): void {
  const toX = linear(from, to, box.x, box.x + box.width);
  const ticks = niceTicks(from, to, 3);
  ctx.textAlign = 'center';
  tickLabels(ticks).forEach((text, i) => {
    ctx.fillText(text, toX(ticks[i] ?? 0), box.y + box.height + 14);
  });
}

function drawTicksUp(ctx: Pen, box: Rect, from: number, to: number): void {
  const toY = linear(from, to, box.y + box.height, box.y);
  const ticks = niceTicks(from, to, 3);
  ctx.textAlign = 'right';
  tickLabels(ticks).forEach((text, i) => ctx.fillText(text, box.x - 5, toY(ticks[i] ?? 0) + 4));
}

/** Where an axis has room for its name: between its last two ticks. */
function gapMiddle(from: number, to: number, a: number, b: number): number {
  const [before, last] = niceTicks(from, to, 3).slice(-2);
  const value = before === undefined || last === undefined ? (from + to) / 2 : (before + last) / 2;
  return linear(from, to, a, b)(value);
}

/** Regression: which colour is which output. */
function drawScale(ctx: Pen, data: SurfaceData, box: Rect): void {
  const shades = surfaceShades(data.palette);
  const { middle, reach } = data.zoom?.tone ?? { middle: 0, reach: targetScale(data.dataset) };
  const [x, height] = [box.x + box.width + 8, box.height / 2];
  const top = box.y + box.height / 4;
  for (let i = 0; i < kScaleSteps; ++i) {
    ctx.fillStyle = pixelColour(diverging(shades, 1 - (2 * i) / (kScaleSteps - 1)));
    ctx.fillRect(x, top + (height * i) / kScaleSteps, 7, height / kScaleSteps + 0.5);
  }
  ctx.fillStyle = data.palette.ink3;
  ctx.textAlign = 'left';
  const labels = tickLabels([middle - reach, middle, middle + reach]);
  labels.forEach((text, i) => ctx.fillText(text, x + 10, top + height * (1 - i / 2) + 4));
}
