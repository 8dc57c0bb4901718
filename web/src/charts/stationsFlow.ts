// Some examples as lines from station to station, in the colours of their classes.
import { classColours } from './palette';
import type { StationsData, StationsLayout, Stop } from './stationsLayout';
import { type Pen, at } from './types';

/** Second sign beside the colour: class 0 solid, class 1 dashed, class 2 dotted. */
const kDashes = [[], [5, 3], [1.5, 2.5]];

export function drawFlow(ctx: Pen, data: StationsData, layout: StationsLayout): void {
  const { flow_y } = data.unit;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.8;
  for (const [kind, colour] of classColours(data.palette).entries()) {
    ctx.strokeStyle = colour;
    ctx.setLineDash(kDashes[kind] ?? []);
    for (let i = 0; i < flow_y.length; ++i) {
      if (kindOf(at(flow_y, i), data.classes) === kind) drawLine(ctx, data, layout, i);
    }
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** The class; for regression 0 is a negative and 1 a positive target. */
function kindOf(y: number, classes: number): number {
  if (classes === 0) return y < 0 ? 0 : 1;
  return y;
}

function drawLine(ctx: Pen, data: StationsData, layout: StationsLayout, example: number): void {
  ctx.beginPath();
  for (const [i, stop] of layout.stops.entries()) {
    const next = layout.stops[i + 1];
    const y1 = heightAt(data, layout, stop, example);
    const y2 = next ? heightAt(data, layout, next, example) : y1;
    if (Number.isFinite(y1 + y2)) trace(ctx, layout, stop.end, y1, next?.x, y2);
  }
  ctx.stroke();
}

/** To the next station; behind the last one level through the places that stay empty. */
function trace(
  ctx: Pen,
  { places, gap, barLength }: StationsLayout,
  start: number,
  y1: number,
  x2: number | undefined,
  y2: number,
): void {
  const end = x2 ?? (places.at(-1) ?? 0) + barLength;
  // With empty places in between a line stays level until the last piece of the way.
  const bend = x2 === undefined ? end : x2 - gap;
  if (end <= start) return;
  ctx.moveTo(start, y1);
  if (bend > start + 1) ctx.lineTo(bend, y1);
  const middle = (bend + end) / 2;
  if (x2 !== undefined) ctx.bezierCurveTo(middle, y1, middle, y2, end, y2);
}

/** An example that leaves the axis runs along its edge; the arrow there says how far it went. */
function heightAt(
  { unit }: StationsData,
  { top, bottom }: StationsLayout,
  stop: Stop,
  example: number,
): number {
  const y = stop.toY(at(unit.flow, stop.station * unit.flow_y.length + example));
  return Math.min(bottom, Math.max(top, y));
}
