// The units of a wide layer that have no row of their own: a thin one each, dark where their answers a lie on its axis.
import { kSmallBins, stations } from '../engine/protocol';
import type { UnitPlace } from '../engine/view';
import { layer as blank } from './canvas';
import { sans } from './fonts';
import { toBytes, toOklab } from './oklab';
import { twinColour } from './palette';
import { type Pen, type Rect, at } from './types';
import { type UnitsData, type UnitsLayout, columnX, kMostUnits, stripX } from './unitsLayout';

/** A thin row is at most so high; where there are hundreds, less than a pixel. */
const kHighest = 6;

interface Sheet {
  ctx: OffscreenCanvasRenderingContext2D;
  image: ImageData;
}

const sheets = new WeakMap<Pen, Sheet>();

/** The units without a row, from the top down. */
export function unitsInStrip(count: number, shown: readonly number[]): number[] {
  const last = shown.at(-1) ?? 0;
  const rest = Array.from(
    { length: Math.max(0, count - shown.length) },
    (_, i) => i + shown.length - 1,
  );
  return rest.map((unit) => (unit >= last ? unit + 1 : unit));
}

/** Round the middle of the picture's height. */
export function stripBox(layout: UnitsLayout, layer: number, units: number): Rect {
  const whole = layout.rowPitch * kMostUnits;
  const height = Math.min(whole, kHighest * units);
  const y = layout.top + (whole - height) / 2;
  return { x: stripX(layout, layer), y, width: layout.strips[layer] ?? 0, height };
}

/** The unit of a strip under a point of the picture, or null. */
export function stripUnitAt(
  layout: UnitsLayout,
  units: readonly number[],
  layer: number,
  x: number,
  y: number,
): UnitPlace | null {
  const box = stripBox(layout, layer, units.length);
  const inside = x >= box.x - 2 && x <= box.x + box.width + 1;
  const unit = units[Math.floor(((y - box.y) / box.height) * units.length)];
  return inside && unit !== undefined ? { layer, unit } : null;
}

/** rest: the units without a row, layer by layer. */
export function drawStrips(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rest: readonly (readonly number[])[],
): void {
  const rows = rest.reduce((sum, units) => sum + units.length, 0);
  if (rows === 0) return;
  const sheet = sheetOf(ctx, rows);
  paint(sheet, data, rest);
  let from = 0;
  for (const [layer, units] of rest.entries()) {
    if (units.length === 0) continue;
    const { x, y, width, height } = stripBox(layout, layer, units.length);
    ctx.fillStyle = data.palette.plot;
    ctx.fillRect(x, y, width, height);
    ctx.drawImage(sheet.ctx.canvas, 0, from, kSmallBins, units.length, x, y, width, height);
    from += units.length;
  }
  drawPointedRow(ctx, layout, data, rest);
}

/** Beside the letters over every strip how many units it holds, in as many words as there is room for up to the next layer. */
export function drawStripHeads(ctx: Pen, layout: UnitsLayout, data: UnitsData): void {
  const { units } = data.distributions;
  ctx.font = sans(11);
  ctx.textAlign = 'left';
  ctx.fillStyle = data.palette.ink2;
  for (const [layer, count] of units.entries()) {
    const more = count - kMostUnits;
    if (more <= 0) continue;
    const x = stripX(layout, layer);
    const room = columnX(layout, layer) + layout.pitch - x - 6;
    const ways = [`${more} more units`, `${more} more`, `+${more}`];
    const text = ways.find((way) => ctx.measureText(way).width <= room) ?? '';
    ctx.fillText(text, x, layout.top - 7);
  }
}

function drawPointedRow(
  ctx: Pen,
  layout: UnitsLayout,
  { pointed, palette }: UnitsData,
  rest: readonly (readonly number[])[],
): void {
  if (pointed?.kind !== 'unit') return;
  const { layer, unit } = pointed.place;
  const units = rest[layer] ?? [];
  const row = units.indexOf(unit);
  if (row < 0) return;
  const box = stripBox(layout, layer, units.length);
  const height = box.height / units.length;
  ctx.strokeStyle = palette.select;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(box.x - 1.5, box.y + row * height - 1, box.width + 3, Math.max(2, height) + 1);
}

function sheetOf(ctx: Pen, rows: number): Sheet {
  const known = sheets.get(ctx);
  if (known?.image.height === rows) return known;
  const { ctx: own } = blank(kSmallBins, rows);
  const made = { ctx: own, image: own.createImageData(kSmallBins, rows) };
  sheets.set(ctx, made);
  return made;
}

/** A pixel per bin, in the twin's colour: the larger the share, the stronger. */
function paint({ ctx, image }: Sheet, data: UnitsData, rest: readonly (readonly number[])[]): void {
  const [red, green, blue] = toBytes(toOklab(twinColour(data.palette, data.twin)));
  const { units, histograms } = data.distributions;
  let [pixel, before] = [0, 0];
  for (const [layer, shown] of rest.entries()) {
    for (const unit of shown) {
      const first = ((before + unit) * stations.length + stations.indexOf('a')) * kSmallBins;
      for (let bin = 0; bin < kSmallBins; ++bin, pixel += 4) {
        const strength = Math.round(255 * Math.sqrt(at(histograms, first + bin)));
        image.data.set([red, green, blue, strength], pixel);
      }
    }
    before += units[layer] ?? 0;
  }
  ctx.putImageData(image, 0, 0);
}
