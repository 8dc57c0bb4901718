// What scaling a test set with its own statistics did, in sentences.
import { fixed, percent } from '../../../charts/numbers';
import type { TestSet } from '../../../engine/lesson/inputs';
import { pair } from '../../clouds/words';

export function whatTheTestSaw(set: TestSet): string {
  if (set.y.length === 1) return single(set);
  return `${scores(set)} ${reason(set)}`;
}

function single({ with_train, with_own }: TestSet): string {
  const verdict = (right: boolean) => (right ? 'right' : 'wrong');
  return (
    'One example is its own mean: scaled with its own statistics it becomes (0.00, 0.00), whatever it was, and the ' +
    `unit gives every single example the same answer (here ${verdict(with_own.accuracy === 1)}). Scaled with the ` +
    `training set’s μ and σ it stays at (${pair(with_train.x)}), and the answer is ${verdict(with_train.accuracy === 1)}.`
  );
}

function scores({ y, with_train, with_own }: TestSet): string {
  return (
    `The same ${y.length} examples, the same trained unit: ${percent(with_train.accuracy)} right with the training ` +
    `set’s μ and σ, ${percent(with_own.accuracy)} with the test set’s own.`
  );
}

function reason({ y, with_train, with_own }: TestSet): string {
  const ones = y.reduce((sum, label) => sum + label, 0);
  const place = `Its mean lies at (${pair(with_train.mu)}) in the training set’s units`;
  if (with_train.accuracy - with_own.accuracy < 0.02) {
    return (
      `${place}, close to 0, because its classes are mixed as in training: ${ones} of ${y.length} are of class 1. ` +
      'Its own statistics are nearly the same numbers. Change the mixture.'
    );
  }
  return (
    `${place}: ${ones} of ${y.length} are of class 1. Its own mean takes exactly that away, so the cloud is pushed ` +
    `by ${shift(with_train, with_own)} across a boundary that stays where it was learned.`
  );
}

function shift(from: TestSet['with_train'], to: TestSet['with_own']): string {
  return `(${fixed((to.mu[0] ?? 0) - (from.mu[0] ?? 0), 2)}, ${fixed((to.mu[1] ?? 0) - (from.mu[1] ?? 0), 2)})`;
}
