// The input plane as two units of a layer see it: its grid, and the training examples, in the plane of their a.
import { kPlaneLines, kPlaneSamples } from '../engine/protocol';
import { clear, strokeLine } from './canvas';
import { sans } from './fonts';
import { traceExample } from './marks';
import { type Palette, twinColour } from './palette';
import { type PlaneData, type PlaneSpace, planeSpace, shownExamples, spotOf } from './planeLayout';
import { readOut } from './planeWords';
import { examplePaint } from './points';
import { symbol } from './symbols';
import { tracePath } from './trace';
import { type Pen, type Size, at } from './types';

export { type PlaneData, exampleAt, moveExample } from './planeLayout';
export { planeCaption, readOut } from './planeWords';

export function draw(ctx: CanvasRenderingContext2D, data: PlaneData, size: Size): void {
  const place = planeSpace(data, size);
  clear(ctx, size);
  drawAxes(ctx, data, place);
  ctx.save();
  ctx.beginPath();
  ctx.rect(place.box.x, place.box.y, place.box.width, place.box.height);
  ctx.clip();
  drawGrid(ctx, data, place);
  drawExamples(ctx, data, place);
  ctx.restore();
  drawReadOut(ctx, data, place);
}

function drawAxes(
  ctx: Pen,
  { palette, planes, twin, hover }: PlaneData,
  { box, axes, toX, toY }: PlaneSpace,
) {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  ctx.font = sans(11);
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.hair;
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'center';
  axes[0].ticks.forEach((tick, i) => {
    strokeLine(ctx, toX(tick), box.y, toX(tick), bottom);
    if (toX(tick) < right - 70) ctx.fillText(axes[0].labels[i] ?? '', toX(tick), bottom + 15);
  });
  ctx.textAlign = 'right';
  axes[1].ticks.forEach((tick, i) => {
    strokeLine(ctx, box.x, toY(tick), right, toY(tick));
    ctx.fillText(axes[1].labels[i] ?? '', box.x - 6, toY(tick) + 3.5);
  });
  const [first, second] = planes[twin].units;
  // The read-out takes its place, and names both units.
  if (hover === null) drawName(ctx, palette, second, box.x, box.y - 7);
  drawName(ctx, palette, first, right - 52, bottom + 15);
}

function drawName(ctx: Pen, palette: Palette, unit: number, x: number, y: number): void {
  const width = symbol(ctx, 'a', x, y, 14, palette.ink);
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.fillText(`of unit ${String(unit + 1)}`, x + width + 4, y);
}

/** Lines along which x1 is the same are solid, those of x2 dotted. */
function drawGrid(ctx: Pen, { palette, planes, twin }: PlaneData, { toX, toY }: PlaneSpace): void {
  const { lines } = planes[twin];
  const total = 2 * kPlaneLines * kPlaneSamples;
  ctx.strokeStyle = twinColour(palette, twin);
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 1;
  for (let one = 0; one < 2 * kPlaneLines; ++one) {
    const from = one * kPlaneSamples;
    ctx.setLineDash(one < kPlaneLines ? [] : [1.5, 2]);
    ctx.beginPath();
    tracePath(
      ctx,
      kPlaneSamples,
      (i) => toX(at(lines, from + i)),
      (i) => toY(at(lines, total + from + i)),
    );
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function drawExamples(ctx: Pen, data: PlaneData, place: PlaneSpace): void {
  const { palette, planes, twin, classes } = data;
  const { y } = planes[twin];
  const paint = examplePaint(palette, { classes, y });
  for (const i of shownExamples(data)) {
    const [left, top] = spotOf(planes[twin], i, place);
    if (!Number.isFinite(left + top)) continue;
    const { shape, colour } = paint(at(y, i));
    ctx.beginPath();
    traceExample(ctx, shape, left, top, i === data.hover ? 5 : 2.4);
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = i === data.hover ? palette.ink : palette.paper;
    ctx.stroke();
    ctx.fillStyle = colour;
    ctx.fill();
  }
}

function drawReadOut(ctx: Pen, data: PlaneData, { box }: PlaneSpace): void {
  const text = readOut(data);
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  ctx.fillStyle = data.palette.ink2;
  ctx.fillText(text, box.x, box.y - 7);
}
