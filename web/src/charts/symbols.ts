// The lecture's symbols on a canvas: letters of the math face, with hat and tilde drawn.
import { math, sans } from './fonts';
import type { Pen } from './types';

const letters = {
  z: 'z',
  z_hat: 'z',
  z_tilde: 'z',
  a: 'a',
  mu: 'μ',
  sigma: 'σ',
  gamma: 'γ',
  beta: 'β',
  x1: 'x',
  x2: 'x',
} as const;
export type SymbolName = keyof typeof letters;

/** Draws a symbol with its left end at x and its baseline at y; returns its width. */
export function symbol(
  ctx: Pen,
  name: SymbolName,
  x: number,
  y: number,
  size: number,
  colour: string,
): number {
  ctx.font = math(size);
  ctx.textAlign = 'left';
  ctx.fillStyle = colour;
  ctx.fillText(letters[name], x, y);
  const width = ctx.measureText(letters[name]).width;
  if (name === 'z_hat' || name === 'z_tilde') accent(ctx, name, x + width / 2, y, size, colour);
  return name === 'x1' || name === 'x2' ? width + index(ctx, name, x + width, y, size) : width;
}

/** Draws a symbol around x. */
export function centredSymbol(
  ctx: Pen,
  name: SymbolName,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  ctx.font = math(size);
  symbol(ctx, name, x - ctx.measureText(letters[name]).width / 2, y, size, colour);
}

/** The subscript of x1 and x2, in the text face; returns its width. */
function index(ctx: Pen, name: 'x1' | 'x2', x: number, y: number, size: number): number {
  ctx.font = sans(size > 14 ? 9.5 : 9);
  ctx.fillText(name.slice(1), x, y + 2.2);
  return ctx.measureText(name.slice(1)).width;
}

/** Strokes the hat or the tilde over a letter whose middle is at x. */
function accent(ctx: Pen, name: SymbolName, x: number, y: number, size: number, colour: string) {
  const unit = size / 15;
  const middle = x + 0.8 * unit;
  const low = y - 0.58 * size;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.1;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  if (name === 'z_hat') {
    ctx.moveTo(middle - 3.2 * unit, low);
    ctx.lineTo(middle, low - 3 * unit);
    ctx.lineTo(middle + 3.2 * unit, low);
  } else {
    ctx.moveTo(middle - 3.8 * unit, low - 0.3 * unit);
    const [x1, x2, x3] = [middle - 2 * unit, middle + 1.6 * unit, middle + 3.8 * unit];
    ctx.bezierCurveTo(x1, low - 3.6 * unit, x2, low + 1.4 * unit, x3, low - 2 * unit);
  }
  ctx.stroke();
}
