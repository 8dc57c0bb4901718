// The lines of the curves: the mini-batches themselves, and what is smooth.
import type { CurvesData, LossCurve } from './curveData';
import { type Line, stepOf } from './curveLines';
import type { CurveScale } from './curveScale';
import { twinColour } from './palette';
import { clamp, tracePath } from './trace';
import { type Pen, type Twin, at } from './types';

const kRawAlpha = 0.16;

/** The mini-batches themselves, pale: a line, or from smallest to largest where steps share a pixel. */
export function drawRaw(ctx: Pen, data: CurvesData, twin: Twin, scale: CurveScale): void {
  const curve = data.losses[twin];
  ctx.strokeStyle = twinColour(data.palette, twin);
  ctx.fillStyle = ctx.strokeStyle;
  ctx.globalAlpha = kRawAlpha;
  if (curve.width === 1 && curve.count <= scale.box.width) drawSteps(ctx, curve, scale);
  else fillColumns(ctx, curve, scale);
  ctx.globalAlpha = 1;
}

function drawSteps(ctx: Pen, { count, mean, width }: LossCurve, scale: CurveScale): void {
  ctx.lineWidth = 1;
  ctx.beginPath();
  trace(ctx, count, mean, (i) => stepOf(width, i), scale);
  ctx.stroke();
}

/** One bar per pixel column; a path through all of them takes browsers ten times as long. */
function fillColumns(ctx: Pen, { count, width, min, max }: LossCurve, scale: CurveScale): void {
  const { box, toX, toY, to } = scale;
  const end = toX(count * width);
  for (let x = Math.floor(box.x); x < Math.min(end, box.x + box.width); ++x) {
    const first = Math.floor((count * (x - box.x)) / (end - box.x));
    const next = Math.max(first + 1, Math.floor((count * (x + 1 - box.x)) / (end - box.x)));
    let [low, high] = [Infinity, -Infinity];
    for (let i = Math.max(0, first); i < Math.min(count, next); ++i) {
      low = Math.min(low, at(min, i));
      high = Math.max(high, at(max, i));
    }
    if (!Number.isFinite(low + high)) continue;
    const top = toY(Math.min(to * 1.1, high));
    ctx.fillRect(x, top, 1, toY(Math.min(to * 1.1, low)) + 0.5 - top);
  }
}

/** with: solid; without: dashed. The very first value is a dot. */
export function drawLine(
  ctx: Pen,
  data: CurvesData,
  line: Line,
  twin: Twin,
  scale: CurveScale,
): void {
  ctx.strokeStyle = twinColour(data.palette, twin);
  ctx.lineWidth = twin === 'a' ? 2.25 : 2;
  ctx.lineJoin = 'round';
  ctx.setLineDash(twin === 'a' ? [] : [6, 3.5]);
  ctx.beginPath();
  if (line.count === 1) traceDot(ctx, line, scale);
  else trace(ctx, line.count, line.values, (i) => at(line.steps, i), scale);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Values far outside are cut near the edge, gaps stay gaps. */
function trace(
  ctx: Pen,
  count: number,
  values: ArrayLike<number>,
  step: (index: number) => number,
  { toX, toY, from, to }: CurveScale,
): void {
  const margin = to - from;
  const y = (i: number) => toY(clamp(at(values, i), from - margin, to + margin));
  tracePath(ctx, count, (i) => toX(step(i)), y);
}

function traceDot(ctx: Pen, { steps, values }: Line, { toX, toY }: CurveScale): void {
  const [x, y] = [toX(at(steps, 0)), toY(at(values, 0))];
  if (Number.isFinite(y)) ctx.arc(x, y, 1.5, 0, 2 * Math.PI);
}
