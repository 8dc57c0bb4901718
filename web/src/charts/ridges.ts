// One station of a layer over time: histograms behind each other, the oldest at the back.
import { kLargeBins } from '../engine/protocol';
import { strokeLine } from './canvas';
import { sans } from './fonts';
import { type Bins, tallest } from './histogram';
import { binsOf } from './layerBins';
import type { LayersData, LayersLayout } from './layersLayout';
import { thousands } from './numbers';
import { twinColour } from './palette';
import { project } from './scale';
import { type Pen, at } from './types';

const kMost = 16;
/** A ridge is as tall as so many of the distances between two. */
const kTall = 2.6;

type Place = LayersLayout['ridges'];

/** Rows of the vitals that are drawn: the first, the last, and evenly between. */
export function ridgeRows(count: number): number[] {
  const shown = Math.min(kMost, count);
  if (shown < 2) return count > 0 ? [0] : [];
  return Array.from({ length: shown }, (_, i) => Math.round((i * (count - 1)) / (shown - 1)));
}

export function drawRidges(ctx: Pen, data: LayersData, { ridges }: LayersLayout): void {
  const { palette, curve, station } = data;
  const rows = ridgeRows(curve.count);
  const bins = rows.map((row) => binsOf(data, row, station));
  const most = Math.max(0, ...bins.map(tallest));
  drawGrid(ctx, data, ridges);
  if (most === 0) {
    drawNothing(ctx, data, ridges);
    return;
  }
  const step = (ridges.bottom - ridges.top) / (kMost - 1 + kTall);
  // The newest stands in front, at the bottom.
  const bottomOf = (i: number) => ridges.bottom - (rows.length - 1 - i) * step;
  bins.forEach((one, i) => drawRidge(ctx, data, ridges, one, bottomOf(i), (kTall * step) / most));
  ctx.font = sans(11);
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink3;
  const x = ridges.left + ridges.width + 6;
  if (rows.length > 1) ctx.fillText(`step ${stepText(data, rows[0] ?? 0)}`, x, bottomOf(0) + 1);
  ctx.fillText(stepText(data, rows.at(-1) ?? 0), x, ridges.bottom + 1);
}

function stepText({ curve }: LayersData, row: number): string {
  return thousands(at(curve.step, row));
}

/** An outline that hides what stands behind it. */
function drawRidge(
  ctx: Pen,
  { palette, twin }: LayersData,
  { left, width }: Place,
  { values, offset }: Bins,
  bottom: number,
  scale: number,
): void {
  const pitch = width / kLargeBins;
  ctx.beginPath();
  ctx.moveTo(left, bottom);
  for (let i = 0; i < kLargeBins; ++i) {
    const share = at(values, offset + i);
    ctx.lineTo(left + (i + 0.5) * pitch, bottom - (share > 0 ? share * scale : 0));
  }
  ctx.lineTo(left + width, bottom);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.globalAlpha = 0.14;
  ctx.fillStyle = twinColour(palette, twin);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = twinColour(palette, twin);
  ctx.lineWidth = 1.1;
  ctx.lineJoin = 'round';
  ctx.stroke();
}

function drawGrid(ctx: Pen, { palette }: LayersData, { left, width, top, bottom, axis }: Place) {
  const toX = project(axis, left, left + width);
  ctx.font = sans(11);
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.hair;
  ctx.fillStyle = palette.ink3;
  ctx.textAlign = 'center';
  axis.ticks.forEach((tick, i) => {
    const x = Math.round(toX(tick)) + 0.5;
    strokeLine(ctx, x, top, x, bottom);
    ctx.fillText(axis.labels[i] ?? '', x, bottom + 13);
  });
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink2;
  ctx.fillText('over the steps, newest in front', left, 11);
}

/** The station does not exist in this twin. */
function drawNothing(
  ctx: Pen,
  { palette, curve }: LayersData,
  { left, width, top, bottom }: Place,
) {
  const y = Math.round((top + bottom) / 2) + 0.5;
  ctx.strokeStyle = palette.ink3;
  ctx.setLineDash([4, 4]);
  strokeLine(ctx, left, y, left + width, y);
  ctx.setLineDash([]);
  ctx.font = sans(12);
  ctx.textAlign = 'center';
  ctx.fillStyle = palette.ink2;
  const text = curve.count === 0 ? 'nothing seen yet' : 'not normalised here';
  ctx.fillText(text, left + width / 2, y - 10);
}
