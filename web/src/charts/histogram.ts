// Histograms of shares as bars, scaled to their own tallest bar.
import { type Pen, at } from './types';

/** Shares of `count` bins, from `offset` on in `values`. */
export interface Bins {
  values: Float32Array;
  offset: number;
  count: number;
}

/** The largest share; 0 when there is none, or none is a number. */
export function tallest({ values, offset, count }: Bins): number {
  let most = 0;
  for (let i = offset; i < offset + count; ++i) most = Math.max(most, values[i] ?? 0);
  return most > 0 ? most : 0;
}

/** Bars standing on `bottom`, from x to the right, as one outline. A bin with any example is at least 1 px tall. */
export function drawUpright(
  ctx: Pen,
  bins: Bins,
  x: number,
  bottom: number,
  width: number,
  height: number,
): void {
  const most = tallest(bins);
  if (most === 0) return;
  const step = width / bins.count;
  ctx.beginPath();
  ctx.moveTo(x, bottom);
  for (let i = 0; i < bins.count; ++i) {
    const share = at(bins.values, bins.offset + i);
    const bar = share > 0 ? Math.max(1, Math.round((2 * height * share) / most) / 2) : 0;
    ctx.lineTo(x + i * step, bottom - bar);
    ctx.lineTo(x + (i + 1) * step, bottom - bar);
  }
  ctx.lineTo(x + width, bottom);
  ctx.fill();
}

/** Bars lying on the vertical axis at x, the first bin at the bottom. */
export function drawSideways(
  ctx: Pen,
  bins: Bins,
  x: number,
  top: number,
  length: number,
  height: number,
): void {
  const most = tallest(bins);
  const step = height / bins.count;
  for (let i = 0; i < bins.count; ++i) {
    const share = at(bins.values, bins.offset + i);
    if (!(share > 0) || most === 0) continue;
    const bar = Math.max(1, (length * share) / most);
    ctx.fillRect(x, top + height - (i + 1) * step, bar, Math.max(1, step - 0.6));
  }
}
