// Forward through a network with one logit, and its loss.
import { activations } from './activations';
import { each, product, type Matrix } from './matrix';
import { mean, variance } from './moments';
import type { Layer, Network, Statistics } from './network';
import type { Noise } from './noise';
import { normalise, type Normalised } from './norms';

/** What happens in one layer. Where nothing is normalised z_hat and z_tilde are what would be. */
export interface Values {
  z: Matrix;
  /** What its activation gets. */
  entering: Matrix;
  /** Of the output layer: the logit. */
  a: Matrix;
  /** Over these examples, of what its norm gets (z without one): what batch norm normalises with in training. */
  statistics: Statistics;
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
  const z = each(product(W, x), (value, i) => value + b[i]!);
  const after = norm !== null && network.after;
  const before = after ? activate(z) : z;
  const normalised = norm && normalise(network.norm, before, given);
  const z_hat = normalised?.z_hat ?? z;
  const z_tilde = norm ? each(z_hat, (v, i) => norm.gamma[i]! * v + (norm.beta[i] ?? 0)) : z;
  const left = noise ? disturbed(z_tilde, noise) : z_tilde;
  const entering = after ? z : left;
  const a = activate(entering);
  const statistics = { mu: before.map(mean), sigma2: before.map(variance) };
  return { z, entering, a, statistics, normalised, z_hat, z_tilde, out: after ? left : a };
}

function disturbed(values: Matrix, { scale, shift }: Noise): Matrix {
  return each(values, (value, i, j) => value * scale[i]![j]! + shift[i]![j]!);
}

/** Mean binary cross-entropy, and the share that is classified rightly. */
export function score(values: Values[], y: number[]): { loss: number; accuracy: number } {
  const logits = values.at(-1)!.a[0]!;
  // -log p(y) of a logit, without overflow.
  const losses = logits.map((logit, j) => {
    const wrong = y[j] === 1 ? -logit : logit;
    return Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong)));
  });
  const right = logits.filter((logit, j) => logit > 0 === (y[j] === 1));
  return { loss: mean(losses), accuracy: right.length / y.length };
}
