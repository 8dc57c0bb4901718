// A thumbnail of a data set, in its proportions.
import { niceTop } from './axis';
import { clear } from './canvas';
import { traceExample } from './marks';
import { type Palette, classColours } from './palette';
import { markColour } from './ramp';
import { thin } from './thin';
import { type Pen, type Size, at } from './types';

export interface ThumbData {
  palette: Palette;
  /** [axis][point]: all x1, then all x2. */
  x: Float32Array;
  /** Class or regression target, per point. */
  y: Float32Array;
  /** 0: regression. */
  classes: number;
  /** x1 from, x1 to, x2 from, x2 to. */
  window: readonly [number, number, number, number];
}

const kMost = 110;
const kMargin = 1.5;
const kRadius = 1.2;
/** Very stretched data still fill this share of the short side: a line would show nothing. */
const kThinnest = 0.3;

export function draw(ctx: CanvasRenderingContext2D, data: ThumbData, size: Size): void {
  clear(ctx, size);
  const { y, classes, palette } = data;
  const place = placer(data, size);
  const colours = classColours(palette);
  const largest = niceTop(y.reduce((most, target) => Math.max(most, Math.abs(target)), 0));
  for (const i of thin(0, y.length, kMost / y.length)) {
    const target = at(y, i);
    const shape = classes === 0 ? 0 : target;
    ctx.fillStyle =
      classes === 0 ? markColour(palette, target / largest) : (colours[target] ?? palette.ink3);
    drawExample(ctx, shape, place(i));
  }
}

/** Where a point stands: the window in the middle of the thumbnail, one scale for both axes. */
function placer({ x, y, window }: ThumbData, { width, height }: Size) {
  const [left, right, low, high] = window;
  const [across, up] = [
    (width - 2 * kMargin) / (right - left),
    (height - 2 * kMargin) / (high - low),
  ];
  const scale = Math.min(across, up);
  const [scaleX, scaleY] = [Math.max(scale, kThinnest * across), Math.max(scale, kThinnest * up)];
  return (i: number): [number, number] => [
    width / 2 + scaleX * (at(x, i) - (left + right) / 2),
    height / 2 - scaleY * (at(x, y.length + i) - (low + high) / 2),
  ];
}

function drawExample(ctx: Pen, shape: number, [x, y]: [number, number]): void {
  if (!Number.isFinite(x + y)) return;
  ctx.beginPath();
  traceExample(ctx, shape, x, y, kRadius);
  ctx.fill();
}
