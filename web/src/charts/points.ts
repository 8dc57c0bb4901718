// The examples on a decision surface. They change seldom, so they are drawn once and kept as a layer.
import type { Dataset } from '../engine/protocol';
import { keepsShapes, layer } from './canvas';
import { linear, niceTop } from './axis';
import { traceExample } from './marks';
import { thousands } from './numbers';
import { type Palette, classColours } from './palette';
import { markColour } from './ramp';
import { thin } from './thin';
import { type Pen, type Rect, at } from './types';

/** More examples than this hide the surface and are thinned. */
const kMost = 800;

export interface PointsData {
  palette: Palette;
  dataset: Dataset;
  /** Test points are hollow; they may be left out. */
  points: 'all' | 'train';
}

interface Layer extends PointsData {
  side: number;
  ratio: number;
  canvas: OffscreenCanvas;
}

const layers = new WeakMap<Pen, Layer>();

/** Regression: the target that has the full colour, a round number. */
export function targetScale(dataset: Pick<Dataset, 'y'>): number {
  let largest = 0;
  for (const target of dataset.y) largest = Math.max(largest, Math.abs(target));
  return niceTop(largest);
}

/** Which examples are drawn: indices of train and test points. */
export function shownPoints({ dataset, points }: PointsData): { train: number[]; test: number[] } {
  const total = points === 'train' ? dataset.train_count : dataset.y.length;
  const share = kMost / total;
  return {
    train: thin(0, dataset.train_count, share),
    test: thin(dataset.train_count, total, share),
  };
}

/** "800 of 20,000 points drawn", or null when all are. */
export function pointsNote(data: PointsData): string | null {
  const total = data.points === 'train' ? data.dataset.train_count : data.dataset.y.length;
  if (total <= kMost) return null;
  const { train, test } = shownPoints(data);
  return `${thousands(train.length + test.length)} of ${thousands(total)} points drawn`;
}

/** Draws them into that square. */
export function drawExamples(ctx: Pen, data: PointsData, box: Rect): void {
  if (keepsShapes(ctx)) {
    ctx.save();
    ctx.translate(box.x, box.y);
    drawPoints(ctx, data, box.width);
    ctx.restore();
  } else {
    const points = pointsLayer(ctx, data, box.width, ctx.getTransform().a);
    ctx.drawImage(points, box.x, box.y, box.width, box.height);
  }
}

/** The layer for a square of `side` CSS pixels; `ratio` device pixels each. Kept until something changes. */
function pointsLayer(ctx: Pen, data: PointsData, side: number, ratio: number) {
  const { palette, dataset, points } = data;
  const known = layers.get(ctx);
  const fresh =
    known?.dataset === dataset &&
    known.palette === palette &&
    known.points === points &&
    known.side === side &&
    known.ratio === ratio;
  if (fresh) return known.canvas;
  const pixels = Math.round(side * ratio);
  const { canvas, ctx: own } = layer(pixels, pixels);
  own.scale(pixels / side, pixels / side);
  drawPoints(own, data, side);
  layers.set(ctx, { palette, dataset, points, side, ratio, canvas });
  return canvas;
}

function drawPoints(ctx: Pen, data: PointsData, side: number): void {
  const { train, test } = shownPoints(data);
  const radius = (side > 200 ? 2.7 : 1.9) * (train.length + test.length > 450 ? 0.8 : 1);
  const draw = painter(ctx, data, side, radius);
  for (const i of train) draw(i, false);
  for (const i of test) draw(i, true);
}

function painter(ctx: Pen, { palette, dataset }: PointsData, side: number, radius: number) {
  const [left, right, low, high] = dataset.window;
  const toX = linear(left, right, 0, side);
  const toY = linear(low, high, side, 0);
  const count = dataset.y.length;
  const look = examplePaint(palette, dataset);
  return (i: number, hollow: boolean) => {
    const [x, y] = [toX(at(dataset.x, i)), toY(at(dataset.x, count + i))];
    if (!Number.isFinite(x + y)) return;
    const { shape, colour } = look(at(dataset.y, i));
    ctx.beginPath();
    traceExample(ctx, shape, x, y, hollow ? 0.95 * radius : radius);
    if (hollow) drawHollow(ctx, colour, palette.paper);
    else drawFilled(ctx, colour, palette.paper);
  };
}

/** Class: shape and colour. Regression: a circle in the target's colour. */
export function examplePaint(palette: Palette, dataset: Pick<Dataset, 'y' | 'classes'>) {
  if (dataset.classes === 0) {
    const scale = targetScale(dataset);
    return (target: number) => ({ shape: 0, colour: markColour(palette, target / scale) });
  }
  const colours = classColours(palette);
  return (label: number) => ({ shape: label, colour: colours[label] ?? palette.ink3 });
}

function drawHollow(ctx: Pen, colour: string, paper: string): void {
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

function drawFilled(ctx: Pen, colour: string, paper: string): void {
  ctx.lineWidth = 1.4;
  ctx.strokeStyle = paper;
  ctx.stroke();
  ctx.fillStyle = colour;
  ctx.fill();
}
