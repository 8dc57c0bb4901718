import type { Pen, Size } from './types';

/** An empty picture to draw into once and to copy from at every frame; sizes in its own pixels. */
export function layer(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; ctx: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser gives no memory for another picture.');
  return { canvas, ctx };
}

/** Whether what is drawn there stays shapes, as in an SVG file: a layer would make pixels of them. */
export function keepsShapes(ctx: Pen): boolean {
  return 'keepsShapes' in ctx;
}

export function clear(ctx: Pen, size: Size): void {
  ctx.clearRect(0, 0, size.width, size.height);
}

/** Text on top of lines: a rim in the background's colour keeps it readable. */
export function haloText(ctx: Pen, text: string, x: number, y: number, background: string): void {
  ctx.strokeStyle = background;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** A straight line in the present style. */
export function strokeLine(ctx: Pen, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
