// The quiet lines of the network's flow: which layer feeds which. They say nothing about weights.
import { type UnitsLayout, columnX, kMostUnits, rowY } from './unitsLayout';
import type { Pen, Size } from './types';

/** Ends of links on one side of a gap: one x, a y per unit. */
export interface Ends {
  x: number;
  ys: number[];
}

/** The two inputs stand between the rows 2 and 3, and 5 and 6. */
export function inputEnds({ top, rowPitch }: UnitsLayout): Ends {
  return { x: 27, ys: [top + 2.5 * rowPitch, top + 5.5 * rowPitch] };
}

export function outputEnds({ top, rowPitch }: UnitsLayout, size: Size): Ends {
  return { x: size.width - 52, ys: [top + (rowPitch * kMostUnits) / 2] };
}

/** rows: how many units of each hidden layer are shown. */
export function drawLinks(
  ctx: Pen,
  layout: UnitsLayout,
  rows: readonly number[],
  size: Size,
  colour: string,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 0.5;
  ctx.beginPath();
  let from = inputEnds(layout);
  rows.forEach((count, layer) => {
    const x = columnX(layout, layer);
    const ys = Array.from({ length: count }, (_, row) => rowY(layout, count, row));
    traceAll(ctx, from, { x: x - 4, ys });
    from = { x: x + layout.columnWidth + 1, ys };
  });
  traceAll(ctx, from, outputEnds(layout, size));
  ctx.stroke();
}

function traceAll(ctx: Pen, from: Ends, to: Ends): void {
  const middle = (from.x + to.x) / 2;
  for (const y1 of from.ys) {
    for (const y2 of to.ys) {
      ctx.moveTo(from.x, y1);
      ctx.bezierCurveTo(middle, y1, middle, y2, to.x, y2);
    }
  }
}
