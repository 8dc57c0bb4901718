import { number, type FigureValues } from '../../../state/figureFields';

/** What can be set: `momentum`, `alpha` (RMSprop's), `beta1` and `beta2` (Adam's), `beta` (batch norm's) and `running`
 *  (the weight of the new value in batch norm's running mean). */
export const fields = {
  momentum: number(0, 0.98, 0.9),
  alpha: number(0, 0.999, 0.9),
  beta1: number(0, 0.99, 0.9),
  beta2: number(0, 0.999, 0.999),
  beta: number(-3, 3, 1.5),
  running: number(0.01, 1, 0.1),
};

export type BetaValues = FigureValues<typeof fields>;

/** A beta close to 1 on a slider: how many nines, in equal steps. */
export function ninesOf(beta: number): number {
  return -Math.log10(1 - beta);
}

export function betaOf(nines: number): number {
  return Number((1 - 10 ** -nines).toFixed(nines > 2 ? 4 : 3));
}

/** "0.90", "0.999": as many decimals as tell it from 1. */
export function betaText(beta: number): string {
  return beta.toFixed(beta > 0.99 ? 3 : 2);
}
