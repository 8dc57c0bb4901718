// Names and numbers over the stations.
import { sans } from './fonts';
import { location, spread } from './numbers';
import { type StationsData, type StationsLayout, momentsOf } from './stationsLayout';
import { type SymbolName, symbol } from './symbols';
import type { Pen } from './types';

const kSymbols: SymbolName[] = ['z', 'z_hat', 'z_tilde', 'a'];
const kWords = ['weighted sum', 'normalised', 'scaled, shifted', 'activation'];
const kUnshiftedWords = ['weighted sum', 'normalised', 'scaled', 'activation'];
const kShortWords = ['sum', 'normalised', 'scaled', 'activation'];
const kTitleY = 15;
const kNumbersY = 31;
/** Width of a sigma and of the gap before the next station's numbers. */
const kSigma = 17;

export function drawTitles(ctx: Pen, data: StationsData, layout: StationsLayout): void {
  const words = data.compact ? kShortWords : data.shifted ? kWords : kUnshiftedWords;
  for (const { station, x } of layout.stops) {
    const width = symbol(ctx, kSymbols[station] ?? 'z', x, kTitleY, 17, data.palette.ink);
    ctx.font = sans(11);
    ctx.fillStyle = data.palette.ink2;
    ctx.fillText(words[station] ?? '', x + width + 5, kTitleY);
    drawNumbers(ctx, data, layout, station, x);
  }
  if (!data.normed) drawNothing(ctx, data, layout);
}

/** Under a title: mu and sigma, gamma and beta, or the activation's spread. */
function drawNumbers(
  ctx: Pen,
  data: StationsData,
  layout: StationsLayout,
  station: number,
  x: number,
) {
  const { palette, unit, compact } = data;
  const decimals = compact ? 1 : 2;
  const { mean, deviation } = momentsOf(unit, station);
  const second = Math.round(layout.pitch * 0.43);
  if (station === 2) {
    const end = drawNumber(ctx, data, 'gamma', location(unit.gamma, decimals), x, palette.gamma);
    if (!data.shifted) return;
    const at2 = Math.max(end, x + second);
    drawNumber(ctx, data, 'beta', location(unit.beta, decimals), at2, palette.beta);
  } else if (station === 3) {
    drawSpread(ctx, data, spread(deviation, 2), x);
  } else {
    const end = drawNumber(ctx, data, 'mu', location(mean, decimals), x, palette.mu);
    const at2 = Math.max(end, x + second);
    const next = layout.stops.find((stop) => stop.x > x)?.x ?? Infinity;
    const room = next - at2 - kSigma;
    const width = (text: string): number => ctx.measureText(text).width;
    const long = spread(deviation, decimals);
    const text = width(long) <= room ? long : spread(deviation, 1);
    drawNumber(ctx, data, 'sigma', text, at2, palette.mu);
  }
}

/** A symbol and its value; returns where the next one may begin. */
function drawNumber(
  ctx: Pen,
  { palette }: StationsData,
  name: SymbolName,
  text: string,
  x: number,
  colour: string,
): number {
  const width = symbol(ctx, name, x, kNumbersY, 13.5, colour);
  ctx.font = sans(11, 500);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x + width + 3, kNumbersY);
  return x + width + 3 + ctx.measureText(text).width + 6;
}

function drawSpread(ctx: Pen, { palette, compact }: StationsData, text: string, x: number): void {
  const word = compact ? '±' : 'spread ';
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.fillText(word, x, kNumbersY);
  const width = ctx.measureText(word).width;
  ctx.font = sans(11, 500);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x + width + 1, kNumbersY);
}

/** The twin without a norm says so in the empty places. */
function drawNothing(ctx: Pen, { palette, placement }: StationsData, layout: StationsLayout): void {
  const { places, barLength } = layout;
  const [from, to] = placement === 'before' ? [places[1], places[2]] : [places[2], places[3]];
  const middle = ((from ?? 0) + (to ?? 0) + barLength) / 2;
  const last = placement === 'before';
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'center';
  ctx.fillText(last ? 'nothing in between:' : 'nothing behind it:', middle, kTitleY);
  const words = last ? ' goes straight in' : ' goes straight on';
  const start = middle - (ctx.measureText(words).width + 8) / 2;
  const width = symbol(ctx, last ? 'z' : 'a', start, kNumbersY, 13.5, palette.ink);
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.fillText(words, start + width, kNumbersY);
}
