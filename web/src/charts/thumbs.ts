// What every unit answers over the input plane, as small pictures.
import { layer } from './canvas';
import type { Palette } from './palette';
import { type Shades, diverging, thumbShades } from './ramp';
import { type Pen, at } from './types';

/** Pictures of cells x cells values, one behind the other. */
export interface Thumbs {
  values: Float32Array;
  cells: number;
}

/** The value that is drawn as paper, and how far from it the full colour lies. */
export interface Tone {
  middle: number;
  reach: number;
}

/** Where the picture with this index goes. */
interface Place {
  x: number;
  y: number;
  side: number;
}

interface Sheet {
  cells: number;
  count: number;
  ctx: OffscreenCanvasRenderingContext2D;
  image: ImageData;
  pixels: Uint32Array;
}

const sheets = new WeakMap<Pen, Sheet>();

export function drawThumbs(
  ctx: Pen,
  thumbs: Thumbs,
  palette: Palette,
  toneOf: (index: number) => Tone,
  places: readonly Place[],
): void {
  const { values, cells } = thumbs;
  if (cells === 0 || values.length < places.length * cells * cells) return;
  const sheet = sheetOf(ctx, cells, places.length);
  const shades = thumbShades(palette);
  places.forEach((_, i) => paint(sheet, values, i, toneOf(i), shades));
  sheet.ctx.putImageData(sheet.image, 0, 0);
  places.forEach(({ x, y, side }, i) => {
    ctx.drawImage(sheet.ctx.canvas, 0, i * cells, cells, cells, x, y, side, side);
  });
}

/** The largest size of a picture's values: a tone by its own measure. */
export function ownTone({ values, cells }: Thumbs, index: number): Tone {
  let reach = 0;
  const from = index * cells * cells;
  for (let i = from; i < from + cells * cells; ++i)
    reach = Math.max(reach, Math.abs(at(values, i)));
  return { middle: 0, reach: reach > 0 ? reach : 1 };
}

/** One above the other. */
function sheetOf(ctx: Pen, cells: number, count: number): Sheet {
  const known = sheets.get(ctx);
  if (known?.cells === cells && known.count === count) return known;
  const { ctx: own } = layer(cells, cells * count);
  const image = own.createImageData(cells, Math.max(1, cells * count));
  const made = { cells, count, ctx: own, image, pixels: new Uint32Array(image.data.buffer) };
  sheets.set(ctx, made);
  return made;
}

function paint(
  { cells, pixels }: Sheet,
  values: Float32Array,
  index: number,
  { middle, reach }: Tone,
  shades: Shades,
): void {
  const from = index * cells * cells;
  for (let i = from; i < from + cells * cells; ++i) {
    pixels[i] = diverging(shades, (at(values, i) - middle) / reach);
  }
}
