// Backward through the same network, the statistics of its norms included.
import { backThrough } from './activations';
import { throughRows } from './batchNorm';
import { throughExamples } from './exampleNorm';
import { forward, type Values } from './forward';
import { slopesOfLogits } from './loss';
import {
  each,
  productOfTransposed,
  productOverExamples,
  rowOf,
  sum,
  times,
  type Matrix,
  type Row,
} from './matrix';
import type { Layer, Network, Norm } from './network';
import type { Noise } from './noise';
import { optimizers } from './optimizers';

/** d(mean loss)/d(every parameter), in the network's own shape, in training mode; noise behind the norms is a constant. */
export function gradient(
  network: Network,
  x: Matrix,
  y: Row,
  noise?: Noise[],
  values = forward(network, x, undefined, noise),
): Layer[] {
  const found: Layer[] = [];
  let d_out = slopesOfLogits(values.at(-1)!.a, y);
  for (let l = network.layers.length - 1; l >= 0; --l) {
    const { dz, norm } = throughLayer(network, l, values[l]!, d_out, noise?.[l]);
    const W = productOverExamples(dz, values[l - 1]?.out ?? x);
    found.unshift({ W, b: slopesOfBias(network, l, dz), norm });
    if (l > 0) d_out = productOfTransposed(network.layers[l]!.W, dz);
  }
  return found;
}

/** Batch norm right behind takes b away again: it has exactly no slope. */
function slopesOfBias({ norm, after, layers }: Network, l: number, dz: Matrix): Row {
  const taken = norm === 'batch' && !after && layers[l]!.norm !== null;
  return rowOf(dz.length, (i) => (taken ? 0 : sum(dz[i]!)));
}

function throughLayer(network: Network, l: number, here: Values, d_out: Matrix, noise?: Noise) {
  const { norm } = network.layers[l]!;
  const back = backThrough[network.activation];
  const activated = l < network.layers.length - 1;
  const throughActivation = (d: Matrix) =>
    activated ? each(d, (value, i, j) => back(value, here.a[i]![j]!)) : d;
  if (norm === null) return { dz: throughActivation(d_out), norm };
  const d_left = network.after ? d_out : throughActivation(d_out);
  const dz_tilde = noise ? times(d_left, noise.scale) : d_left;
  const slopes = slopesOfNorm(norm, dz_tilde, here.z_hat);
  const d_in =
    network.norm === 'batch'
      ? throughRows(dz_tilde, norm, slopes, here.normalised!)
      : throughExamples(network.norm, dz_tilde, norm, here.normalised!);
  return { dz: network.after ? throughActivation(d_in) : d_in, norm: slopes };
}

function slopesOfNorm({ gamma, beta }: Norm, dz_tilde: Matrix, z_hat: Matrix): Norm {
  const products = times(dz_tilde, z_hat);
  return {
    gamma: gamma.map((_, i) => sum(products[i]!)),
    beta: beta.map((_, i) => sum(dz_tilde[i]!)),
  };
}

/** theta - alpha g. */
export function moved(network: Network, slopes: Layer[], alpha: number): Network {
  return { ...network, layers: optimizers.sgd(alpha)(network.layers, slopes) };
}
