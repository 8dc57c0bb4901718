/** CSS pixels; the context is already scaled to device pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

/** A visible canvas or a cached layer: both are drawn on in the same way. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** a: with the norm (solid line), b: without or the other norm (dashed line). */
export type Twin = 'a' | 'b';

/** Where the norm stands: between z and the activation, or behind the activation. */
export type Placement = 'before' | 'after';

/** An element of a list, NaN outside of it: pictures leave out what is not a number. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? NaN;
}
