// How the input features are written beside their pictures.
import { sans } from './fonts';
import { symbol } from './symbols';
import type { Pen } from './types';

export const featureNames = [
  'x1',
  'x2',
  'x1_squared',
  'x2_squared',
  'x1_x2',
  'sin_x1',
  'sin_x2',
] as const;
export type FeatureName = (typeof featureNames)[number];

type Part = { text: string; raised?: boolean } | { variable: 'x1' | 'x2' };

const kParts: Record<FeatureName, readonly Part[]> = {
  x1: [{ variable: 'x1' }],
  x2: [{ variable: 'x2' }],
  x1_squared: [{ variable: 'x1' }, { text: '2', raised: true }],
  x2_squared: [{ variable: 'x2' }, { text: '2', raised: true }],
  x1_x2: [{ variable: 'x1' }, { variable: 'x2' }],
  sin_x1: [{ text: 'sin ' }, { variable: 'x1' }],
  sin_x2: [{ text: 'sin ' }, { variable: 'x2' }],
};

/** Draws the feature's name with its left end at x and its baseline at y; returns its width. */
export function drawFeature(
  ctx: Pen,
  name: FeatureName,
  x: number,
  y: number,
  size: number,
  colour: string,
): number {
  let at = x;
  for (const part of kParts[name]) {
    if ('variable' in part) at += symbol(ctx, part.variable, at, y, size, colour) + 0.5;
    else at += drawText(ctx, part, at, y, size, colour);
  }
  return at - x;
}

function drawText(
  ctx: Pen,
  { text, raised }: { text: string; raised?: boolean },
  x: number,
  y: number,
  size: number,
  colour: string,
): number {
  ctx.font = sans(raised ? 9 : size - 3);
  ctx.fillStyle = colour;
  // Over the variable's own subscript.
  ctx.fillText(text, raised ? x - 5 : x, raised ? y - 6 : y);
  return ctx.measureText(text).width;
}
