// Loss or accuracy of both twins against the steps of training.
import { niceTicks } from './axis';
import { clear } from './canvas';
import { type CurvesData, isRaw, meanReadings, meanSteps, twins } from './curveData';
import { lineOf } from './curveLines';
import { drawEndLabels, drawHover } from './curveLabels';
import { type CurveScale, curveScale } from './curveScale';
import { drawLine, drawRaw } from './curveTraces';
import { sans } from './fonts';
import { thousands } from './numbers';
import type { Pen, Size } from './types';

export type { CurvesData } from './curveData';

export function draw(ctx: CanvasRenderingContext2D, data: CurvesData, size: Size): void {
  const lines = { a: lineOf(data, 'a'), b: lineOf(data, 'b') };
  const scale = curveScale(data, [lines.a, lines.b], size);
  clear(ctx, size);
  drawGrid(ctx, data, scale);
  drawSteps(ctx, data, scale);
  ctx.save();
  ctx.beginPath();
  // A line along the edge keeps its whole width.
  ctx.rect(scale.box.x, scale.box.y - 2, scale.box.width + 1, scale.box.height + 4);
  ctx.clip();
  if (isRaw(data)) for (const twin of twins) drawRaw(ctx, data, twin, scale);
  // The dashed line comes last: where both run together, each can be seen.
  for (const twin of twins) drawLine(ctx, data, lines[twin], twin, scale);
  ctx.restore();
  if (data.at !== null) drawPlayhead(ctx, data, scale, data.at);
  drawEndLabels(ctx, data, lines, scale);
  drawHover(ctx, data, lines, scale);
}

/** The step under a point of the picture; null outside of the plot. */
export function stepAt(data: CurvesData, size: Size, x: number): number | null {
  const { box, last } = curveScale(data, [lineOf(data, 'a'), lineOf(data, 'b')], size);
  const step = Math.round((last * (x - box.x)) / box.width);
  return last > 0 && step >= 0 && step <= last ? step : null;
}

/** What the picture shows, for the line over it. */
export function caption(data: CurvesData): string {
  if (isRaw(data)) {
    return `Training loss of each mini-batch, mean of ${thousands(meanSteps(data))} steps`;
  }
  const name = data.kind === 'loss' ? 'Loss' : data.regression ? 'R²' : 'Accuracy';
  const readings = meanReadings(data);
  const mean = readings > 1 ? `, mean of ${thousands(readings)} readings` : '';
  return `${name} on the ${data.set === 'train' ? 'training' : 'test'} set${mean}`;
}

/** Where the race stands, and a veil over what lies ahead of it. */
function drawPlayhead(ctx: Pen, { palette }: CurvesData, { box, toX }: CurveScale, step: number) {
  const x = Math.round(Math.min(box.x + box.width, toX(step)));
  ctx.globalAlpha = 0.6;
  ctx.fillStyle = palette.paper;
  ctx.fillRect(x, box.y, box.x + box.width - x, box.height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.ink;
  ctx.fillRect(x - 0.75, box.y, 1.5, box.height);
}

function drawGrid(
  ctx: Pen,
  { palette }: CurvesData,
  { box, ticks, labels, toY }: CurveScale,
): void {
  ctx.font = sans(11);
  ctx.textAlign = 'right';
  ctx.lineWidth = 1;
  ticks.forEach((tick, i) => {
    const y = Math.round(toY(tick)) + 0.5;
    ctx.strokeStyle = tick === 0 ? palette.ink3 : palette.hair;
    ctx.beginPath();
    ctx.moveTo(box.x, y);
    ctx.lineTo(box.x + box.width, y);
    ctx.stroke();
    ctx.fillStyle = palette.ink3;
    ctx.fillText(labels[i] ?? '', box.x - 6, y + 3.5);
  });
}

/** Ticks of the steps; the last step stands at the end, with the unit. */
function drawSteps(ctx: Pen, { palette }: CurvesData, { box, last, toX }: CurveScale): void {
  const y = box.y + box.height + 16;
  const right = box.x + box.width;
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'left';
  ctx.fillText(last === 0 ? 'no step yet' : ' steps', last === 0 ? box.x : right, y);
  if (last === 0) return;
  ctx.textAlign = 'right';
  ctx.fillText(thousands(last), right, y);
  const room = right - ctx.measureText(thousands(last)).width - 8;
  ctx.textAlign = 'center';
  const count = Math.max(1, Math.min(4, box.width / 64));
  for (const tick of niceTicks(0, last, count).filter(Number.isInteger)) {
    const half = ctx.measureText(thousands(tick)).width / 2;
    if (toX(tick) + half < room) ctx.fillText(thousands(tick), toX(tick), y);
  }
}
