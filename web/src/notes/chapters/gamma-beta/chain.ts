// Where the parts of the chain stand: three rows on one axis, z on top, then the activation's curve below z_tilde.
import type { FigureValues } from '../../../state/figureFields';
import { linear } from '../../../charts/axis';
import type { fields } from './fields';

/** The values that the common axis covers; what lies beyond stands at its ends. */
export const [kFrom, kTo] = [-6, 8];
export const kTicks = [-6, -4, -2, 0, 2, 4, 6, 8];
/** Bins of half a unit. */
export const kBins = 28;
/** Bins of what the activation gives. */
export const kOutBins = 20;

const kRow = { first: 54, pitch: 84 };
export const kBar = 38;
export const kCurve = { top: 288, bottom: 412 };
export const kHeight = 440;

export type Activation = FigureValues<typeof fields>['activation'];

/** What an activation can give, as far as it is drawn. */
export const outputs: Record<Activation, readonly [number, number]> = {
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [0, kTo],
};

/** Pixels from above of a row's axis. */
export function levelOf(row: number): number {
  return kRow.first + kRow.pitch * row;
}

/** A value on the common axis, in pixels: `right` is where it ends. */
export function across(value: number, right: number): number {
  return linear(kFrom, kTo, 8, right)(Math.max(kFrom, Math.min(kTo, value)));
}

/** What the activation gives, in pixels from above. */
export function up(value: number, activation: Activation): number {
  const [low, high] = outputs[activation];
  return linear(low, high, kCurve.bottom, kCurve.top)(Math.max(low, Math.min(high, value)));
}

/** Lengths of a histogram's bars; the tallest bar of all that are compared is `most`. */
export function bars(shares: ArrayLike<number>, most: number, longest: number): number[] {
  return Array.from(shares, (share) => (most > 0 ? (longest * share) / most : 0));
}
