// What is under the pointer in a network's picture: its exact numbers, and for a link the link itself.
import type { UnitPlace } from '../engine/view';
import { sans } from './fonts';
import type { Gap, Link } from './gaps';
import { drawPointedLink } from './links';
import { fixed } from './numbers';
import { type Pen, type Size, at } from './types';
import {
  type UnitsData,
  type UnitsLayout,
  columnX,
  kMostUnits,
  stripX,
  unitBox,
} from './unitsLayout';

export function drawPointed(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly (readonly number[])[],
  gaps: readonly Gap[],
  size: Size,
): void {
  const { pointed, diagram, palette } = data;
  if (!pointed || !diagram) return;
  if (pointed.kind === 'link') {
    drawPointedLink(ctx, gaps, pointed.link, palette.ink);
    drawWeight(ctx, data, gaps, pointed.link, size);
  } else {
    drawUnit(ctx, layout, data, rows, pointed.place, size);
  }
}

function drawWeight(ctx: Pen, data: UnitsData, gaps: readonly Gap[], link: Link, size: Size): void {
  const gap = gaps[link.gap];
  if (!gap) return;
  const x = (gap.from.x + gap.to.x) / 2;
  const y = (at(gap.from.ys, link.from) + at(gap.to.ys, link.to)) / 2;
  const { diagram, digits = 3 } = data;
  const weight = fixed(at(diagram?.weights ?? [], link.index), digits);
  say(ctx, data, `weight ${weight}`, x, y - 5, size);
}

function drawUnit(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  rows: readonly (readonly number[])[],
  { layer, unit }: UnitPlace,
  size: Size,
): void {
  const units = rows[layer] ?? [];
  const row = units.indexOf(unit);
  const before = rows.slice(0, layer).reduce((sum, shown) => sum + shown.length, 0);
  const { diagram, normed, digits = 3 } = data;
  if (!diagram) return;
  if (row < 0) {
    sayThin(ctx, layout, data, { layer, unit }, size);
    return;
  }
  const index = before + row;
  const box = unitBox(layout, layer, units.length, row);
  const number = (list: Float32Array): string => fixed(at(list, index), digits - 1);
  const scale = `  γ ${number(diagram.gamma)}  β ${number(diagram.beta)}`;
  const text = `b ${number(diagram.biases)}${normed ? scale : ''}`;
  const y = row === 0 ? box.y + box.height + 12 : box.y - 4;
  say(ctx, data, text, columnX(layout, layer) + layout.columnWidth / 2, y, size);
}

/** A unit of the strip: which one it is, and how to get at its numbers. */
function sayThin(
  ctx: Pen,
  layout: UnitsLayout,
  data: UnitsData,
  { layer, unit }: UnitPlace,
  size: Size,
): void {
  const text = `unit ${unit + 1}: a click brings it among the ${kMostUnits}`;
  say(ctx, data, text, stripX(layout, layer), layout.top + 4, size);
}

/** Around x, but inside the picture. */
function say(ctx: Pen, { palette }: UnitsData, text: string, x: number, y: number, size: Size) {
  ctx.font = sans(11, 550);
  ctx.textAlign = 'center';
  const half = ctx.measureText(text).width / 2 + 5;
  const middle = Math.min(size.width - half - 1, Math.max(half + 1, x));
  ctx.fillStyle = palette.paper;
  ctx.fillRect(middle - half, y - 12, 2 * half, 16);
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  ctx.strokeRect(middle - half, y - 12, 2 * half, 16);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, middle, y);
}
