// Backward through the same network, batch norm's statistics included (Ioffe and Szegedy 2015, section 3).
import { each, forward, kEps, product, sigmoid, transposed, type Values } from './forward';
import { mean } from './moments';
import type { Layer, Matrix, Network } from './network';

/** d(mean loss)/d(every parameter), in the network's own shape, in training mode. */
export function gradient(network: Network, x: Matrix, y: number[]): Layer[] {
  const values = forward(network, x);
  const found: Layer[] = [];
  let da = each(values.at(-1)!.a, sigmoid).map((row) => row.map((p, j) => (p - y[j]!) / y.length));
  for (let l = network.layers.length - 1; l >= 0; --l) {
    const { W, norm } = network.layers[l]!;
    const here = values[l]!;
    const output = l === network.layers.length - 1;
    const slopes = each(here.a, (a) => (output ? 1 : 1 - a * a));
    const dz_tilde = times(da, slopes);
    const dz = norm ? throughNorm(dz_tilde, here, norm.gamma) : dz_tilde;
    found.unshift({
      W: product(dz, transposed(values[l - 1]?.a ?? x)),
      b: dz.map(sum),
      norm: norm && { gamma: times(dz_tilde, here.z_hat).map(sum), beta: dz_tilde.map(sum) },
    });
    da = product(transposed(W), dz);
  }
  return found;
}

function throughNorm(dz_tilde: Matrix, { z_hat, statistics }: Values, gamma: number[]): Matrix {
  return dz_tilde.map((row, i) => {
    const dz_hat = row.map((value) => value * gamma[i]!);
    const along = mean(dz_hat.map((value, j) => value * z_hat[i]![j]!));
    const middle = mean(dz_hat);
    const std = Math.sqrt(statistics.sigma2[i]! + kEps);
    return dz_hat.map((value, j) => (value - middle - z_hat[i]![j]! * along) / std);
  });
}

/** theta - alpha g. */
export function moved({ layers, running }: Network, step: Layer[], alpha: number): Network {
  const less = (from: number[], by: number[]) => from.map((value, i) => value - alpha * by[i]!);
  return {
    running,
    layers: layers.map(({ W, b, norm }, l) => {
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

const sum = (row: number[]): number => row.reduce((total, value) => total + value, 0);

const times = (left: Matrix, right: Matrix): Matrix =>
  left.map((row, i) => row.map((value, j) => value * right[i]![j]!));
