// Several runs of one network, as a figure of the lecture looks at them: the loss on the training set with its own
// statistics.
import { forward, score } from './forward';
import { percentile } from './moments';
import type { Network } from './network';
import type { Examples } from './run';
import { momentsOf, type Training } from './training';

export interface Trial {
  /** At every look until it diverges. */
  loss: number[];
  accuracy: number[];
}

/** Looked at before the first step and after every `every`. */
export function trialOf(
  network: Network,
  train: Examples,
  training: Training,
  { steps, every }: { steps: number; every: number },
): Trial {
  const scores = momentsOf(network, train, training, steps)
    .filter((_, step) => step % every === 0)
    .map((moment) => score(forward(moment.network, train.x), train.y));
  return {
    loss: scores.map(({ loss }) => loss),
    accuracy: scores.map(({ accuracy }) => accuracy),
  };
}

export const middle = (values: number[]): number => percentile(values, 0.5);
