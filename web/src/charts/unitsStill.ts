// What stands still in the picture of a twin's units: all but bars, links and thumbnails. It is drawn once and kept as a layer.
import type { Distributions } from '../engine/protocol';
import { keepsShapes, layer } from './canvas';
import { math, sans } from './fonts';
import type { Palette } from './palette';
import type { Pen, Size } from './types';
import { drawEnds, drawFrames, drawHeads, drawNotes } from './unitsFrame';
import { type UnitsData, type UnitsLayout, columnX, filled, rowY } from './unitsLayout';
import { drawStripHeads } from './unitsStrip';

interface Still {
  palette: Palette;
  /** What it was drawn from, apart from the colours. */
  key: string;
  canvas: OffscreenCanvas;
}

const stills = new WeakMap<Pen, Still>();

/** rows: how many units of each hidden layer are shown. Kept until something changes. */
export function drawStill(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly number[],
  size: Size,
): void {
  if (keepsShapes(ctx)) {
    drawParts(ctx, layout, data, rows, size);
    return;
  }
  const ratio = ctx.getTransform().a;
  const key = keyOf(ctx, data, rows, size, ratio);
  const known = stills.get(ctx);
  const fresh = known?.key === key && known.palette === data.palette;
  const canvas = fresh ? known.canvas : drawnOnce(layout, data, rows, size, ratio);
  if (!fresh) stills.set(ctx, { palette: data.palette, key, canvas });
  ctx.drawImage(canvas, 0, 0, canvas.width / ratio, canvas.height / ratio);
}

/** The faces may come later than the picture: letters then have other widths. */
function keyOf(ctx: Pen, data: UnitsData, rows: readonly number[], size: Size, ratio: number) {
  const { twin, normed, placement, distributions, features, outputs } = data;
  const { units, reach, a_from, a_to } = distributions;
  const widths = [sans(11), math(14)].map((font) => {
    ctx.font = font;
    return ctx.measureText('layer z').width;
  });
  const { width, height } = size;
  const ends = [features, outputs];
  const parts = [twin, normed, placement, units, rows, reach, a_from, a_to, widths, ends];
  return [...parts, width, height, ratio].join(';');
}

function drawnOnce(
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly number[],
  size: Size,
  ratio: number,
): OffscreenCanvas {
  const wide = Math.ceil(size.width * ratio);
  const { canvas, ctx } = layer(wide, Math.ceil(size.height * ratio));
  ctx.scale(ratio, ratio);
  drawParts(ctx, layout, data, rows, size);
  return canvas;
}

function drawParts(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly number[],
  size: Size,
): void {
  drawEnds(ctx, layout, data, size);
  drawFrames(ctx, layout, data, rows);
  drawGrounds(ctx, layout, data, rows);
  drawHeads(ctx, layout, data, rows);
  drawNotes(ctx, layout, data);
  drawStripHeads(ctx, layout, data);
}

/** The plot ground of every histogram with a hairline at 0. */
function drawGrounds(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly number[],
): void {
  const { palette, distributions } = data;
  const height = layout.barHeight;
  for (const slot of layout.slots) {
    if (!filled(data, slot.station)) continue;
    const zero = layout.slotWidth * zeroShare(distributions, slot.station);
    for (const [column, count] of rows.entries()) {
      const x = columnX(layout, column) + slot.x;
      for (let row = 0; row < count; ++row) {
        const y = rowY(layout, count, row) - height / 2;
        ctx.fillStyle = palette.plot;
        ctx.fillRect(x, y, layout.slotWidth, height);
        ctx.fillStyle = palette.line;
        if (zero > 0 && zero < layout.slotWidth) ctx.fillRect(x + zero - 0.5, y, 1, height);
      }
    }
  }
}

/** Where 0 lies on a station's axis, as a share of its width. */
function zeroShare({ a_from, a_to }: Distributions, station: number): number {
  return station === 3 ? -a_from / (a_to - a_from) : 0.5;
}
