// Backward through the same network, the statistics of its norms included.
import { forward, sigmoid, type Values } from './forward';
import { each, product, sum, times, transposed, type Matrix } from './matrix';
import type { Layer, Network } from './network';
import { throughNorm } from './norms';

/** d(mean loss)/d(every parameter), in the network's own shape, in training mode. */
export function gradient(network: Network, x: Matrix, y: number[]): Layer[] {
  const values = forward(network, x);
  const found: Layer[] = [];
  let d_out = each(values.at(-1)!.a, (logit, _, j) => (sigmoid(logit) - y[j]!) / y.length);
  for (let l = network.layers.length - 1; l >= 0; --l) {
    const { dz, norm } = throughLayer(network, l, values[l]!, d_out);
    const W = product(dz, transposed(values[l - 1]?.out ?? x));
    found.unshift({ W, b: dz.map(sum), norm });
    d_out = product(transposed(network.layers[l]!.W), dz);
  }
  return found;
}

function throughLayer(network: Network, l: number, here: Values, d_out: Matrix) {
  const { norm } = network.layers[l]!;
  const activated = l < network.layers.length - 1;
  const slopes = each(here.a, (a) => (activated ? 1 - a * a : 1));
  if (norm === null) return { dz: times(d_out, slopes), norm };
  const dz_tilde = network.after ? d_out : times(d_out, slopes);
  const dz_hat = each(dz_tilde, (value, i) => value * norm.gamma[i]!);
  const d_in = throughNorm(network.norm, dz_hat, here.normalised!);
  const dz = network.after ? times(d_in, slopes) : d_in;
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
