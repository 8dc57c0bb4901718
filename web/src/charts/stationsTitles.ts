// Names and numbers over the stations.
import { sans } from './fonts';
import { location, spread } from './numbers';
import { kRight, type StationsData, type StationsLayout, momentsOf } from './stationsLayout';
import { type SymbolName, symbol } from './symbols';
import type { Pen } from './types';

const kSymbols: SymbolName[] = ['z', 'z_hat', 'z_tilde', 'a'];
const kWords = ['weighted sum', 'normalised', 'scaled, shifted', 'activation'];
const kShortWords = ['sum', 'normalised', 'scaled', 'activation'];
const kTitleY = 15;
const kNumbersY = 31;
/** Width of a sigma and of the gap before the next station's numbers. */
const kSigma = 15;
/** In the first empty place. */
const kEmptyRoom = 14;
/** Between a word and the next symbol. */
const kApart = 5;

export function drawTitles(ctx: Pen, data: StationsData, layout: StationsLayout): void {
  for (const { station, x } of layout.stops) {
    const room = roomFrom(x, data, layout);
    drawTitle(ctx, data, station, x, room);
    if (station === 3) drawSpread(ctx, data, x, room);
    else drawNumbers(ctx, data, layout, station, x, room);
  }
  if (!data.normed) drawNothing(ctx, data, layout);
}

/** Up to the next place, or to the edge of the picture. */
function roomFrom(x: number, data: StationsData, { places, barLength }: StationsLayout): number {
  const next = places.find((place) => place > x);
  // The words in the empty places stand in their middle.
  const empty = !data.normed && data.placement === 'before';
  return (next ?? x + barLength + kRight[data.placement]) - x + (empty && next ? kEmptyRoom : 0);
}

/** The symbol and the longest word that fits. */
function drawTitle(ctx: Pen, data: StationsData, station: number, x: number, room: number): void {
  const width = symbol(ctx, kSymbols[station] ?? 'z', x, kTitleY, 17, data.palette.ink) + 5;
  ctx.font = sans(11);
  ctx.fillStyle = data.palette.ink2;
  const [long = '', brief = ''] = [kWords[station], kShortWords[station]];
  const right = data.shifted || station !== 2;
  const fits = right && !data.compact && width + ctx.measureText(long).width + kApart <= room;
  ctx.fillText(fits ? long : brief, x + width, kTitleY);
}

interface Figure {
  name: SymbolName;
  colour: string;
  write: (decimals: number) => string;
}

/** Under a title: mu and sigma, or gamma and beta. */
function drawNumbers(
  ctx: Pen,
  data: StationsData,
  layout: StationsLayout,
  station: number,
  x: number,
  room: number,
): void {
  const numbers = numbersOf(data, station);
  const second = Math.round((layout.barLength + layout.gap) * 0.43);
  const decimals = decimalsFor(data, (tried) => {
    const [width = 0, other = 0] = numbers.map(({ write }) => widthOf(ctx, write(tried)));
    return (numbers.length < 2 ? width : Math.max(width, second) + other) <= room;
  });
  let at = x;
  for (const { name, colour, write } of numbers) {
    const fitting = [write(decimals), write(1)].find((text) => at + widthOf(ctx, text) <= x + room);
    // Of a run that explodes the second number may have no room; the table has it.
    if (fitting === undefined && at > x) return;
    at = Math.max(drawNumber(ctx, data, name, fitting ?? write(1), at, colour), x + second);
  }
}

function numbersOf({ palette, unit, shifted }: StationsData, station: number): Figure[] {
  const { mean, deviation } = momentsOf(unit, station);
  const where = (value: number) => (decimals: number) => location(value, decimals);
  if (station === 2) {
    const gamma: Figure = { name: 'gamma', colour: palette.gamma, write: where(unit.gamma) };
    const beta: Figure = { name: 'beta', colour: palette.beta, write: where(unit.beta) };
    return shifted ? [gamma, beta] : [gamma];
  }
  return [
    { name: 'mu', colour: palette.mu, write: where(mean) },
    { name: 'sigma', colour: palette.mu, write: (decimals) => spread(deviation, decimals) },
  ];
}

/** As many decimals as were asked for, or as many of them as fit: one or two at least. */
function decimalsFor(
  { compact, digits = 3 }: StationsData,
  fits: (decimals: number) => boolean,
): number {
  const least = compact ? 1 : 2;
  let decimals = least + digits - 3;
  while (decimals > least && !fits(decimals)) --decimals;
  return decimals;
}

/** Of a number with its letter and the gap behind it. */
function widthOf(ctx: Pen, text: string): number {
  ctx.font = sans(11, 500);
  return kSigma + ctx.measureText(text).width;
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
  return x + width + 3 + ctx.measureText(text).width + 4;
}

function drawSpread(ctx: Pen, data: StationsData, x: number, room: number): void {
  const { palette, unit, compact } = data;
  const word = compact ? '±' : 'spread ';
  ctx.font = sans(11);
  ctx.fillStyle = palette.ink2;
  ctx.fillText(word, x, kNumbersY);
  const width = ctx.measureText(word).width;
  const { deviation } = momentsOf(unit, 3);
  ctx.font = sans(11, 500);
  const fits = (tried: number): boolean =>
    width + ctx.measureText(spread(deviation, tried)).width + 1 <= room;
  const decimals = Math.max(2, decimalsFor(data, fits));
  ctx.fillStyle = palette.ink;
  ctx.fillText(spread(deviation, decimals), x + width + 1, kNumbersY);
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
