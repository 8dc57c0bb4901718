// Forward through a network with tanh and one logit, and its loss.
import { mean, variance } from './moments';
import type { Layer, Matrix, Network, Statistics } from './network';

/** As the page has it unless told. */
export const kEps = 1e-5;

/** What happens in one layer; z_hat is z and z_tilde too where nothing is normalised. */
export interface Values {
  z: Matrix;
  /** Of z: as told, or of these very examples. */
  statistics: Statistics;
  z_hat: Matrix;
  z_tilde: Matrix;
  /** Of the output layer: the logit. */
  a: Matrix;
}

/** x: [input][example]. `given`: what batch norm normalises with, layer by layer; else these examples' own. */
export function forward({ layers }: Network, x: Matrix, given?: Statistics[]): Values[] {
  const found: Values[] = [];
  for (const [l, layer] of layers.entries()) {
    const output = l === layers.length - 1;
    found.push(through(layer, found.at(-1)?.a ?? x, output, given?.[l]));
  }
  return found;
}

function through(layer: Layer, x: Matrix, output: boolean, given?: Statistics): Values {
  const { W, b, norm } = layer;
  const z = product(W, x).map((row, i) => row.map((value) => value + b[i]!));
  const own = { mu: z.map(mean), sigma2: z.map(variance) };
  const statistics = norm && given ? given : own;
  const { mu, sigma2 } = statistics;
  const hat = (value: number, i: number) => (value - mu[i]!) / Math.sqrt(sigma2[i]! + kEps);
  const z_hat = norm ? each(z, hat) : z;
  const z_tilde = norm ? each(z_hat, (v, i) => norm.gamma[i]! * v + norm.beta[i]!) : z;
  return { z, statistics, z_hat, z_tilde, a: output ? z_tilde : each(z_tilde, Math.tanh) };
}

/** The same of every number, with its row. */
export function each(matrix: Matrix, of: (value: number, row: number) => number): Matrix {
  return matrix.map((row, i) => row.map((value) => of(value, i)));
}

export function product(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]!.map((_, j) => j);
  return left.map((row) =>
    columns.map((j) => row.reduce((sum, value, k) => sum + value * right[k]![j]!, 0)),
  );
}

export const transposed = (matrix: Matrix): Matrix =>
  matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Mean binary cross-entropy, and the share that is classified rightly. */
export function score(values: Values[], y: number[]): { loss: number; accuracy: number } {
  const logits = values.at(-1)!.a[0]!;
  // -log p(y) of a logit, without overflow.
  const losses = logits.map((logit, j) => Math.log1p(Math.exp(y[j] === 1 ? -logit : logit)));
  const right = logits.filter((logit, j) => logit > 0 === (y[j] === 1));
  return { loss: mean(losses), accuracy: right.length / y.length };
}
