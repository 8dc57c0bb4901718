// The weights between layers: a link's colour is the sign, its thickness and strength the size.
import type { Gap, Link } from './gaps';
import type { Palette } from './palette';
import { at, type Pen } from './types';

/** Links of the same sign and nearly the same size are one line: many short ones take long to draw. */
const kSteps = 8;
/** Ends of links in fours: x and y of the left one, then of the right one. */
type Bundle = number[];

/** weights: gap by gap, [right end][left end]; `strongest` has the thickest line. */
export function drawLinks(
  ctx: Pen,
  gaps: readonly Gap[],
  weights: Float32Array,
  strongest: number,
  palette: Palette,
): void {
  const [negative, positive] = [bundles(), bundles()];
  let index = 0;
  for (const { from, to } of gaps) {
    for (const y2 of to.ys) {
      for (const y1 of from.ys) {
        const weight = at(weights, index++);
        const share = Math.min(1, Math.abs(weight) / strongest);
        const step = Math.min(kSteps - 1, Math.floor(share * kSteps));
        (weight < 0 ? negative : positive)[step]?.push(from.x, y1, to.x, y2);
      }
    }
  }
  negative.forEach((bundle, step) => strokeBundle(ctx, bundle, step, palette.class0));
  positive.forEach((bundle, step) => strokeBundle(ctx, bundle, step, palette.class1));
  ctx.globalAlpha = 1;
}

const bundles = (): Bundle[] => Array.from({ length: kSteps }, () => []);

function strokeBundle(ctx: Pen, bundle: Bundle, step: number, colour: string): void {
  if (bundle.length === 0) return;
  const share = (step + 0.5) / kSteps;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 0.4 + 2.6 * share;
  ctx.globalAlpha = 0.16 + 0.75 * share;
  ctx.beginPath();
  for (let i = 0; i < bundle.length; i += 4) {
    trace(ctx, at(bundle, i), at(bundle, i + 1), at(bundle, i + 2), at(bundle, i + 3));
  }
  ctx.stroke();
}

function trace(ctx: Pen, x1: number, y1: number, x2: number, y2: number): void {
  const middle = (x1 + x2) / 2;
  ctx.moveTo(x1, y1);
  ctx.bezierCurveTo(middle, y1, middle, y2, x2, y2);
}

/** One link on top of all others. */
export function drawPointedLink(ctx: Pen, gaps: readonly Gap[], link: Link, colour: string): void {
  const gap = gaps[link.gap];
  if (!gap) return;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.beginPath();
  trace(ctx, gap.from.x, at(gap.from.ys, link.from), gap.to.x, at(gap.to.ys, link.to));
  ctx.stroke();
}
