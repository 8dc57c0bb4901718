// Left of a station's axis: mean and spread, or gamma and beta. At its ends: what lies outside of it.
import { sans } from './fonts';
import { traceTriangle } from './marks';
import { short } from './numbers';
import { type StationsData, type StationsLayout, type Stop, momentsOf } from './stationsLayout';
import type { Pen } from './types';

/** z and z_hat: mu and sigma. z_tilde: beta and gamma, in batch norm its mean and spread. a: none. */
export function drawMarks(ctx: Pen, data: StationsData, stop: Stop): void {
  const { palette, unit } = data;
  if (stop.station === 3) return;
  if (stop.station === 2) {
    drawMark(ctx, stop, unit.beta, Math.abs(unit.gamma), palette.beta, palette.gamma);
  } else {
    const { mean, deviation } = momentsOf(unit, stop.station);
    drawMark(ctx, stop, mean, deviation, palette.mu, palette.mu);
  }
}

/** A bar from middle - half to middle + half, a triangle at the middle; cut at the ends of the axis. */
function drawMark(
  ctx: Pen,
  stop: Stop,
  middle: number,
  half: number,
  colour: string,
  barColour: string,
): void {
  if (!Number.isFinite(middle + half)) return;
  const clamp = (value: number) => stop.toY(Math.min(stop.to, Math.max(stop.from, value)));
  const [top, bottom] = [clamp(middle + half), clamp(middle - half)];
  ctx.fillStyle = barColour;
  ctx.fillRect(stop.x - 3.5, top, 3.5, Math.max(2, bottom - top));
  if (middle < stop.from || middle > stop.to) return;
  const y = clamp(middle);
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(stop.x - 7.5, y - 4);
  ctx.lineTo(stop.x - 0.5, y);
  ctx.lineTo(stop.x - 7.5, y + 4);
  ctx.fill();
}

/** An arrow with the farthest value at each end of the axis that some example leaves. */
export function drawOffAxis(ctx: Pen, data: StationsData, layout: StationsLayout, stop: Stop) {
  const { smallest, largest } = momentsOf(data.unit, stop.station);
  const outside = (to: number) => Math.abs(to) > 0.0005 * (stop.to - stop.from);
  if (largest > stop.to && outside(largest - stop.to)) {
    drawArrow(ctx, data, stop, layout, largest, 'up');
  }
  if (smallest < stop.from && outside(stop.from - smallest)) {
    drawArrow(ctx, data, stop, layout, smallest, 'down');
  }
}

/** Over the bars or under them. */
function drawArrow(
  ctx: Pen,
  { palette }: StationsData,
  stop: Stop,
  { top, bottom }: StationsLayout,
  value: number,
  towards: 'up' | 'down',
): void {
  const y = towards === 'up' ? top - 7 : bottom + 8;
  ctx.fillStyle = palette.ink2;
  ctx.beginPath();
  traceTriangle(ctx, stop.x + 4, y, 4, towards);
  ctx.fill();
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  ctx.fillText(short(value), stop.x + 11, y + 4);
}
