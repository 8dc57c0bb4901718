// Paths through many points.
import type { Pen } from './types';

/** Adds a line through the points; one whose place is no number is a gap. */
export function tracePath(
  ctx: Pen,
  count: number,
  x: (index: number) => number,
  y: (index: number) => number,
): void {
  let drawing = false;
  for (let i = 0; i < count; ++i) {
    const [left, top] = [x(i), y(i)];
    if (!Number.isFinite(left + top)) {
      drawing = false;
      continue;
    }
    if (drawing) ctx.lineTo(left, top);
    else ctx.moveTo(left, top);
    drawing = true;
  }
}

/** Keeps a number between two others; no number stays none. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
