// Bands, lines and bars of a panel.
import type { Line } from './curveLines';
import type { PanelBand, PanelLine } from './panelData';
import type { PanelPlace } from './panelLayout';
import { clamp, tracePath } from './trace';
import { type Pen, at } from './types';

/** How far beyond the frame a line is followed, in pixels. */
const kBeyond = 400;

export function drawBand(ctx: Pen, { low, high, colour, alpha }: PanelBand, place: PanelPlace) {
  const { x, y: yLow } = pointsOf(low, place);
  const { y: yHigh } = pointsOf(high, place);
  ctx.fillStyle = colour;
  ctx.globalAlpha = alpha;
  ctx.beginPath();
  let first = 0;
  for (let i = 0; i <= low.count; ++i) {
    if (i < low.count && Number.isFinite(yLow(i) + yHigh(i))) continue;
    for (let k = first; k < i; ++k) ctx.lineTo(x(k), yHigh(k));
    for (let k = i - 1; k >= first; --k) ctx.lineTo(x(k), yLow(k));
    ctx.closePath();
    first = i + 1;
  }
  ctx.fill();
  ctx.globalAlpha = 1;
}

export function drawLine(ctx: Pen, line: PanelLine, place: PanelPlace): void {
  const { x, y } = pointsOf(line, place);
  ctx.strokeStyle = line.colour;
  ctx.fillStyle = line.colour;
  ctx.globalAlpha = line.alpha ?? 1;
  ctx.lineWidth = line.width;
  ctx.lineJoin = 'round';
  ctx.setLineDash(line.dash ?? []);
  ctx.beginPath();
  if (line.bars) traceBars(ctx, line, place);
  else tracePath(ctx, line.count, x, y);
  if (line.bars === 'left') ctx.fill();
  else ctx.stroke();
  ctx.setLineDash([]);
  // A single reading has no length.
  if (line.dots || line.count === 1) drawDots(ctx, line, place);
  ctx.globalAlpha = 1;
}

/** The bar that stands left of a point is filled, the one on its right hollow. */
function traceBars(ctx: Pen, line: PanelLine, { box, toX, toY }: PanelPlace): void {
  const pitch = Math.abs(toX(2) - toX(1));
  const width = clamp(0.36 * pitch, 1, 9);
  const inset = line.bars === 'left' ? 0 : line.width / 2;
  const bottom = box.y + box.height;
  for (let i = 0; i < line.count; ++i) {
    const [x, y] = [toX(at(line.steps, i)), toY(at(line.values, i))];
    if (!Number.isFinite(x + y) || !(at(line.values, i) > 0)) continue;
    const left = line.bars === 'left' ? x - width - 0.5 : x + 0.5;
    const top = clamp(y, box.y, bottom - 1);
    ctx.rect(left + inset, top + inset, width - 2 * inset, bottom - top - inset);
  }
}

function drawDots(ctx: Pen, line: PanelLine, place: PanelPlace): void {
  const { x, y } = pointsOf(line, place);
  ctx.beginPath();
  for (let i = 0; i < line.count; ++i) {
    if (!Number.isFinite(x(i) + y(i))) continue;
    ctx.moveTo(x(i) + line.width, y(i));
    ctx.arc(x(i), y(i), line.width, 0, 2 * Math.PI);
  }
  ctx.fill();
}

function pointsOf({ steps, values }: Line, { box, toX, toY }: PanelPlace) {
  const [top, bottom] = [box.y - kBeyond, box.y + box.height + kBeyond];
  return {
    x: (i: number) => toX(at(steps, i)),
    y: (i: number) => clamp(toY(at(values, i)), top, bottom),
  };
}
