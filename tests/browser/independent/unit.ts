// The unit that chapters 4 and 5 follow: the second layer's first one, in a small network in training.
import { sigmoid } from './activations';
import { forward, score } from './forward';
import type { Taken } from './taken';
import { momentsOf, usual, type Moment } from './training';

export const kSeed = 2;

/** Before the first of so many steps, and after each. */
export function trainUnit({ networks, train }: Taken, steps: number): Moment[] {
  const training = { ...usual, seed: kSeed, batch_size: 16, learning_rate: 0.1 };
  return momentsOf(networks.batch, train, training, steps);
}

/** Of the mini-batch that comes next. */
export function lookAtUnit({ network, next }: Moment) {
  const values = forward(network, next.x);
  const [, { z, a, normalised } = values[0]!] = values;
  const { layers } = network;
  // Behind this layer there is the output alone.
  const wrong = Array.from(next.y, (y, j) => sigmoid(values.at(-1)!.a[0]![j]!) - y);
  const dz_tilde = wrong.map((by, j) => {
    return ((layers[2]!.W[0]![0]! * by) / next.y.length) * (1 - a[0]![j]! ** 2);
  });
  return {
    gamma: layers[1]!.norm!.gamma[0]!,
    beta: layers[1]!.norm!.beta[0]!,
    z: [...z[0]!],
    mu: normalised!.statistics!.mu[0]!,
    sigma2: normalised!.statistics!.sigma2[0]!,
    dz_tilde,
    loss: score(values, next.y).loss,
  };
}

/** z of the mini-batch at step 60 as both chapters print it, to hundredths, and what the rest of the network sends back. */
export function lookAtBatch(start: Taken): { z: number[]; dz_tilde: number[] } {
  const { z, dz_tilde } = lookAtUnit(trainUnit(start, 59)[59]!);
  return { z: z.map((value) => Math.round(100 * value) / 100), dz_tilde };
}
