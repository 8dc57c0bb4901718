// Binary cross-entropy of a logit, and how it changes with the logit.
import { exp, log1p } from './elementary';
import { each, type Matrix, type Row } from './matrix';

const { fround } = Math;

/** -log p(y), without overflow. */
export function lossOf(logit: number, y: number): number {
  return fround(Math.max(0, logit) - fround(logit * y)) + log1p(exp(-Math.abs(logit)));
}

/** Of the mean over the examples. */
export function slopesOfLogits(logits: Matrix, y: Row): Matrix {
  return each(logits, (logit, _, j) => {
    const e = exp(-Math.abs(logit));
    const probability = fround((logit < 0 ? e : 1) / fround(1 + e));
    return fround(probability - y[j]!) / y.length;
  });
}
