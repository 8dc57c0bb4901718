import { layer } from './canvas';
import { contour } from './contour';
import { type Shades, diverging, shade } from './ramp';
import type { Tone } from './thumbs';
import { type Pen, type Rect, at } from './types';

/** Output of a network over a window; `values` is [map][row from the top][column]. */
export interface Field {
  values: Float32Array;
  grid: number;
  /** 0: regression, one map of outputs. 2: one map, the probability of class 1. 3: three maps. */
  classes: number;
  /** Regression: the output that is paper, and how far from it the full colour lies. */
  tone: Tone;
  /** Only the side of the boundary is shown. */
  discrete: boolean;
}

interface Raster {
  grid: number;
  ctx: OffscreenCanvasRenderingContext2D;
  image: ImageData;
  pixels: Uint32Array;
  margin: Float32Array;
}

const rasters = new WeakMap<Pen, Raster>();

/** Fills the square with the field's colours, smoothly enlarged. */
export function drawField(ctx: Pen, field: Field, shades: Shades, box: Rect): void {
  const raster = rasterOf(ctx, field.grid);
  if (field.classes === 3) paintClasses(raster.pixels, field, shades);
  else paintDiverging(raster.pixels, field, shades);
  raster.ctx.putImageData(raster.image, 0, 0);
  // Straight from cell to cell: cubic curves take four times as long and show nothing more.
  ctx.imageSmoothingQuality = 'low';
  ctx.drawImage(raster.ctx.canvas, box.x, box.y, box.width, box.height);
}

function rasterOf(ctx: Pen, grid: number): Raster {
  const known = rasters.get(ctx);
  if (known?.grid === grid) return known;
  const { ctx: own } = layer(grid, grid);
  const image = own.createImageData(grid, grid);
  const pixels = new Uint32Array(image.data.buffer);
  const made = { grid, ctx: own, image, pixels, margin: new Float32Array(grid * grid) };
  rasters.set(ctx, made);
  return made;
}

/** Regression: the output; two classes: from certainly 0 to certainly 1. */
function paintDiverging(pixels: Uint32Array, field: Field, shades: Shades): void {
  const { values, classes, tone, discrete } = field;
  const { middle, reach } = classes === 0 ? tone : { middle: 0.5, reach: 0.5 };
  for (let i = 0; i < pixels.length; ++i) {
    const t = (at(values, i) - middle) / reach;
    pixels[i] = diverging(shades, discrete ? Math.sign(t) : t);
  }
}

/** The likeliest of three classes, paler the closer the others are. */
function paintClasses(pixels: Uint32Array, field: Field, shades: Shades): void {
  const { values, grid, discrete } = field;
  const maps = grid * grid;
  for (let i = 0; i < pixels.length; ++i) {
    const [p0, p1, p2] = [at(values, i), at(values, i + maps), at(values, i + 2 * maps)];
    const best = Math.max(p0, p1, p2);
    pixels[i] = shade(
      shades,
      p0 === best ? 0 : p1 === best ? 1 : 2,
      discrete ? 1 : 1.5 * best - 0.5,
    );
  }
}

/** Strokes the line between the classes, or the line of output 0. */
export function drawBoundary(ctx: Pen, field: Field, box: Rect, colour: string): void {
  const unit = box.width / field.grid;
  let [lastX, lastY] = [NaN, NaN];
  const emit = (x1: number, y1: number, x2: number, y2: number) => {
    // Many segments go on where the one before ended: one long line is drawn sooner than its pieces.
    if (x1 !== lastX || y1 !== lastY) ctx.moveTo(box.x + unit * x1, box.y + unit * y1);
    ctx.lineTo(box.x + unit * x2, box.y + unit * y2);
    [lastX, lastY] = [x2, y2];
  };
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  ctx.lineCap = 'round';
  ctx.beginPath();
  if (field.classes === 3) traceBorders(ctx, field, emit);
  else contour(field.values, field.grid, field.classes === 2 ? 0.5 : field.tone.middle, emit);
  ctx.stroke();
  ctx.lineCap = 'butt';
}

/** The lead of class 0, then of class 1, over the best other class: 0 wherever two of three meet. */
function traceBorders(ctx: Pen, field: Field, emit: Parameters<typeof contour>[3]): void {
  const { values, grid } = field;
  const cells = grid * grid;
  const { margin } = rasterOf(ctx, grid);
  for (const own of [0, 1]) {
    const other = (1 - own) * cells;
    for (let i = 0; i < cells; ++i) {
      const rival = Math.max(at(values, i + other), at(values, i + 2 * cells));
      margin[i] = at(values, i + own * cells) - rival;
    }
    contour(margin, grid, 0, emit);
  }
}
