// What one point is answered among others, and alone.
import { sigmoid } from './activations';
import { forward } from './forward';
import { matrixOf, type Matrix } from './matrix';
import type { Network } from './network';
import { Random } from './random';

const kMatesStream = 5;

/** The point's probability of class 1 with the running statistics. `x`: one column. */
export function answerAlone(network: Network, x: Matrix): number {
  return sigmoid(forward(network, x, network.running).at(-1)!.a[0]![0]!);
}

/**
 * And in mini-batches with their own statistics, of which it is the first: for each the training set is shuffled further,
 * and examples from the second place on are its mates.
 */
export function answersAmong(
  network: Network,
  x: Matrix,
  train: Matrix,
  { seed, size, draws }: { seed: number; size: number; draws: number },
): number[] {
  const random = new Random(seed, kMatesStream);
  const order = Array.from(train[0]!, (_, j) => j);
  return Array.from({ length: draws }, () => {
    random.shuffle(order);
    const mates = order.slice(1, size);
    const batch = x.map(([first], i) => [first!, ...mates.map((j) => train[i]![j]!)]);
    return sigmoid(forward(network, matrixOf(batch)).at(-1)!.a[0]![0]!);
  });
}
