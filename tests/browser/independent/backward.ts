// Backward through the same network, the statistics of its norms included.
import { sigmoid, slopes } from './activations';
import { forward, type Values } from './forward';
import { each, product, sum, times, transposed, type Matrix } from './matrix';
import type { Layer, Network } from './network';
import type { Noise } from './noise';
import { throughNorm } from './norms';

/** d(mean loss)/d(every parameter), in the network's own shape, in training mode; noise behind the norms is a constant. */
export function gradient(network: Network, x: Matrix, y: number[], noise?: Noise[]): Layer[] {
  const values = forward(network, x, undefined, noise);
  const found: Layer[] = [];
  let d_out = each(values.at(-1)!.a, (logit, _, j) => (sigmoid(logit) - y[j]!) / y.length);
  for (let l = network.layers.length - 1; l >= 0; --l) {
    const { dz, norm } = throughLayer(network, l, values[l]!, d_out, noise?.[l]);
    const W = product(dz, transposed(values[l - 1]?.out ?? x));
    found.unshift({ W, b: dz.map(sum), norm });
    d_out = product(transposed(network.layers[l]!.W), dz);
  }
  return found;
}

function throughLayer(network: Network, l: number, here: Values, d_out: Matrix, noise?: Noise) {
  const { norm } = network.layers[l]!;
  const activated = l < network.layers.length - 1;
  const steep = each(here.a, (a) => (activated ? slopes[network.activation](a) : 1));
  if (norm === null) return { dz: times(d_out, steep), norm };
  const d_left = network.after ? d_out : times(d_out, steep);
  const dz_tilde = noise ? times(d_left, noise.scale) : d_left;
  const dz_hat = each(dz_tilde, (value, i) => value * norm.gamma[i]!);
  const d_in = throughNorm(network.norm, dz_hat, here.normalised!);
  const dz = network.after ? times(d_in, steep) : d_in;
  return { dz, norm: { gamma: times(dz_tilde, here.z_hat).map(sum), beta: dz_tilde.map(sum) } };
}

/** theta - alpha g. */
export function moved(network: Network, step: Layer[], alpha: number): Network {
  const less = (from: number[], by: number[]) => from.map((value, i) => value - alpha * by[i]!);
  return {
    ...network,
    layers: network.layers.map(({ W, b, norm }, l) => {
      const by = step[l]!;
      return {
        W: W.map((row, i) => less(row, by.W[i]!)),
        b: less(b, by.b),
        norm: norm && {
          gamma: less(norm.gamma, by.norm!.gamma),
          beta: less(norm.beta, by.norm!.beta),
        },
      };
    }),
  };
}
