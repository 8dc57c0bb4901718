// Small signs of what a unit has learned besides its weights: its bias, and gamma and beta under z_tilde.
import type { Pen } from './types';
import { at } from './types';
import { type UnitsData, type UnitsLayout, columnX, rowY } from './unitsLayout';

const kBiasSide = 5;

export function drawUnitMarks(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  counts: readonly number[],
): void {
  const { diagram, normed } = data;
  if (!diagram) return;
  let index = 0;
  for (const [layer, count] of counts.entries()) {
    const left = columnX(layout, layer);
    for (let row = 0; row < count; ++row, ++index) {
      const y = rowY(layout, count, row);
      drawBias(ctx, data, at(diagram.biases, index), left - 7, y);
      if (normed) drawScale(ctx, layout, data, index, left, y + layout.barHeight / 2);
    }
  }
  ctx.globalAlpha = 1;
}

/** A square at the unit's left lower corner: colour for the sign, strength for the size. */
function drawBias(ctx: Pen, data: UnitsData, bias: number, x: number, y: number): void {
  if (!Number.isFinite(bias) || bias === 0) return;
  const { palette, strongest } = data;
  ctx.globalAlpha = 0.25 + 0.75 * Math.min(1, Math.abs(bias) / strongest);
  ctx.fillStyle = bias < 0 ? palette.class0 : palette.class1;
  ctx.fillRect(x - kBiasSide / 2, y + 4, kBiasSide, kBiasSide);
}

/** From beta - gamma to beta + gamma on the axis of z_tilde, and beta itself. */
function drawScale(
  ctx: Pen,
  layout: UnitsLayout,
  { diagram, distributions, palette }: UnitsData,
  index: number,
  left: number,
  bottom: number,
): void {
  const gamma = Math.abs(at(diagram?.gamma ?? [], index));
  const beta = at(diagram?.beta ?? [], index);
  if (!Number.isFinite(gamma + beta)) return;
  const slot = left + layout.slots[1].x;
  const share = (value: number) =>
    Math.min(1, Math.max(0, (value / distributions.reach + 1) / 2)) * layout.slotWidth;
  const [from, to] = [share(beta - gamma), share(beta + gamma)];
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.gamma;
  ctx.fillRect(slot + from, bottom - 1, Math.max(1, to - from), 2);
  ctx.fillStyle = palette.beta;
  ctx.fillRect(slot + share(beta) - 1, bottom - 2, 2, 3.5);
}
