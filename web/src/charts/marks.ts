// Small shapes with a meaning: examples by class, arrow heads.
import type { Pen } from './types';

/** Adds the outline of an example: circle, square, triangle for class 0, 1, 2. */
export function traceExample(ctx: Pen, shape: number, x: number, y: number, radius: number): void {
  if (shape === 1) {
    ctx.rect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
  } else if (shape === 2) {
    traceTriangle(ctx, x, y - 0.12 * radius, 1.3 * radius, 'up');
  } else {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** Adds a triangle around (x, y) that points into a direction; `radius` is from its middle to the tip. */
export function traceTriangle(
  ctx: Pen,
  x: number,
  y: number,
  radius: number,
  towards: 'up' | 'down',
): void {
  const tip = towards === 'up' ? -radius : radius;
  ctx.moveTo(x, y + tip);
  ctx.lineTo(x + 0.87 * radius, y - tip / 2);
  ctx.lineTo(x - 0.87 * radius, y - tip / 2);
  ctx.closePath();
}
