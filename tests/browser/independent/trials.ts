// Several runs of one network, as a figure of the lecture looks at them: the loss on the training set with its own
// statistics, and how far floats may have led it away.
import { changed, drift } from './drift';
import { forward, score } from './forward';
import { percentile } from './moments';
import type { Network } from './network';
import type { Examples } from './run';
import { momentsOf, type Training } from './training';

export interface Trial {
  /** At every look. */
  loss: number[];
  accuracy: number[];
  slack: number[];
}

/** Looked at before the first step and after every `every`. */
export function trialOf(
  network: Network,
  train: Examples,
  training: Training,
  { steps, every }: { steps: number; every: number },
): Trial {
  const scores = (first: Network) =>
    momentsOf(first, train, training, steps)
      .filter((_, step) => step % every === 0)
      .map((moment) => score(forward(moment.network, train.x), train.y));
  const losses = (of: { loss: number }[]) => of.map(({ loss }) => loss);
  const here = scores(network);
  const slack = drift(losses(here), losses(scores(changed(network))));
  return { loss: losses(here), accuracy: here.map(({ accuracy }) => accuracy), slack };
}

export const middle = (values: number[]): number => percentile(values, 0.5);
