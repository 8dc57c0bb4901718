// What a whole layer sees: histograms at its stations on one axis, and one of them over time.
import { kLargeBins, type layerStations } from '../engine/protocol';
import { clear, strokeLine } from './canvas';
import { sans } from './fonts';
import { type Bins, drawUpright, tallest } from './histogram';
import { binsOf } from './layerBins';
import { type LayersData, type LayerRow, type LayersLayout, layersLayout } from './layersLayout';
import { binText } from './layersWords';
import { percent } from './numbers';
import { stationAlpha, twinColour } from './palette';
import { drawRidges } from './ridges';
import { project } from './scale';
import { type SymbolName, symbol } from './symbols';
import { type Pen, type Size, at } from './types';

export { type LayersData, binAt } from './layersLayout';
export { layersCaption, moveBin, readOut } from './layersWords';

type LayerStation = (typeof layerStations)[number];

const kSymbols: Record<LayerStation, SymbolName> = {
  z: 'z',
  centred: 'z',
  z_hat: 'z_hat',
  z_tilde: 'z_tilde',
  a: 'a',
};
/** From before normalising to the activation the twin's colour grows stronger. */
const kAlpha: Record<LayerStation, number> = {
  z: stationAlpha[0],
  centred: stationAlpha[0],
  z_hat: stationAlpha[1],
  z_tilde: stationAlpha[2],
  a: stationAlpha[3],
};

export function draw(ctx: CanvasRenderingContext2D, data: LayersData, size: Size): void {
  const layout = layersLayout(data, size);
  clear(ctx, size);
  drawHead(ctx, data, layout);
  for (const row of layout.rows) drawRow(ctx, data, layout, row);
  drawCursor(ctx, data, layout);
  drawRidges(ctx, data, layout);
}

function drawHead(ctx: Pen, { palette, hover, reach, layer }: LayersData, layout: LayersLayout) {
  ctx.font = sans(11);
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink2;
  const text =
    hover === null ? `now, all units of layer ${String(layer + 1)}` : binText(hover, reach);
  ctx.fillText(text, layout.left, 11);
}

function drawRow(ctx: Pen, data: LayersData, layout: LayersLayout, row: LayerRow): void {
  const { palette, twin, curve } = data;
  const { left, width } = layout;
  const bottom = row.top + row.height;
  drawGrid(ctx, data, layout, row);
  const bins = binsOf(data, curve.count - 1, row.station);
  ctx.fillStyle = twinColour(palette, twin);
  ctx.globalAlpha = kAlpha[row.station];
  drawUpright(ctx, bins, left, bottom, width, row.height - 5);
  ctx.globalAlpha = 1;
  const empty = tallest(bins) === 0;
  ctx.strokeStyle = empty ? palette.ink3 : palette.line;
  ctx.setLineDash(empty ? [4, 4] : []);
  strokeLine(ctx, left, Math.round(bottom) + 0.5, left + width, Math.round(bottom) + 0.5);
  ctx.setLineDash([]);
  drawName(ctx, data, row, left, bottom);
  if (data.hover !== null && !empty) drawShare(ctx, data, layout, row, bins, data.hover);
}

/** Hairlines at the ticks; the ticks themselves under the last row of the axis. */
function drawGrid(ctx: Pen, { palette }: LayersData, { left, width }: LayersLayout, row: LayerRow) {
  const toX = project(row.axis, left, left + width);
  const bottom = row.top + row.height;
  ctx.lineWidth = 1;
  ctx.font = sans(11);
  ctx.textAlign = 'center';
  row.axis.ticks.forEach((tick, i) => {
    const x = Math.round(toX(tick)) + 0.5;
    ctx.strokeStyle = palette.hair;
    strokeLine(ctx, x, row.top, x, bottom);
    ctx.fillStyle = palette.ink3;
    if (row.ticked) ctx.fillText(row.axis.labels[i] ?? '', x, bottom + 13);
  });
}

function drawName(
  ctx: Pen,
  { palette, placement }: LayersData,
  row: LayerRow,
  left: number,
  y: number,
) {
  const after = placement === 'after' && row.station === 'centred';
  const name = after ? 'a' : kSymbols[row.station];
  const x = row.station === 'centred' ? left - 38 : left - 16;
  const width = symbol(ctx, name, x, y - 5, 15, palette.ink);
  if (row.station !== 'centred') return;
  ctx.font = sans(12);
  ctx.fillText('−', x + width + 3, y - 5);
  symbol(ctx, 'mu', x + width + 14, y - 5, 14, palette.mu);
}

function drawShare(
  ctx: Pen,
  { palette, digits }: LayersData,
  { left, width }: LayersLayout,
  { top }: LayerRow,
  { values, offset }: Bins,
  bin: number,
): void {
  ctx.font = sans(11, 500);
  ctx.textAlign = 'right';
  ctx.fillStyle = palette.ink2;
  ctx.fillText(percent(at(values, offset + bin), digits), left + width, top + 11);
}

function drawCursor(ctx: Pen, { palette, hover }: LayersData, { left, width, rows }: LayersLayout) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (hover === null || !first || !last) return;
  const x = left + ((hover + 0.5) * width) / kLargeBins;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  strokeLine(ctx, x, first.top, x, last.top + last.height);
}
