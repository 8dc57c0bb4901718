// Forward through a network with one logit, and its loss.
import { activations } from './activations';
import { normaliseRows } from './batchNorm';
import { normaliseExamples } from './exampleNorm';
import { lossOf } from './loss';
import { each, product, type Matrix, type Row } from './matrix';
import { mean } from './moments';
import type { Layer, Network, Norm, Statistics } from './network';
import type { Noise } from './noise';
import type { Normalised } from './normalised';

const { fround } = Math;

/** What happens in one layer. Where nothing is normalised z_hat and z_tilde are what would be. */
export interface Values {
  z: Matrix;
  /** What its activation gets. */
  entering: Matrix;
  /** Of the output layer: the logit. */
  a: Matrix;
  /** null: without a norm. */
  normalised: Normalised | null;
  z_hat: Matrix;
  z_tilde: Matrix;
  /** What the next layer gets. */
  out: Matrix;
}

/**
 * x: [input][example]. `given`: what batch norm normalises with, layer by layer; else these examples' own. `noise`: what
 * the output of every norm is multiplied by and shifted by.
 */
export function forward(
  network: Network,
  x: Matrix,
  given?: Statistics[],
  noise?: Noise[],
): Values[] {
  const found: Values[] = [];
  for (const [l, layer] of network.layers.entries())
    found.push(through(network, layer, found.at(-1)?.out ?? x, given?.[l], noise?.[l]));
  return found;
}

function through(
  network: Network,
  layer: Layer,
  x: Matrix,
  given?: Statistics,
  noise?: Noise,
): Values {
  const { W, b, norm } = layer;
  const activate = (values: Matrix) =>
    layer === network.layers.at(-1) ? values : each(values, activations[network.activation]);
  const z = product(W, x, b);
  const after = norm !== null && network.after;
  const normalised = norm && normalise(network, after ? activate(z) : z, given);
  const z_hat = normalised?.z_hat ?? z;
  const z_tilde = norm ? scaledAndShifted(z_hat, norm) : z;
  const left = noise ? disturbed(z_tilde, noise) : z_tilde;
  const entering = after ? z : left;
  const a = activate(entering);
  return { z, entering, a, normalised, z_hat, z_tilde, out: after ? left : a };
}

function normalise({ norm }: Network, values: Matrix, given?: Statistics): Normalised {
  return norm === 'batch' ? normaliseRows(values, given) : normaliseExamples(norm, values);
}

function scaledAndShifted(z_hat: Matrix, { gamma, beta }: Norm): Matrix {
  return each(z_hat, (value, i) => fround(gamma[i]! * value) + (beta[i] ?? 0));
}

function disturbed(values: Matrix, { scale, shift }: Noise): Matrix {
  return each(values, (value, i, j) => fround(value * scale[i]![j]!) + shift[i]![j]!);
}

/** Mean binary cross-entropy, and the share that is classified rightly. */
export function score(values: Values[], y: Row): { loss: number; accuracy: number } {
  const logits = [...values.at(-1)!.a[0]!];
  const right = logits.filter((logit, j) => logit > 0 === (y[j] === 1));
  return {
    loss: mean(logits.map((logit, j) => lossOf(logit, y[j]!))),
    accuracy: right.length / y.length,
  };
}
