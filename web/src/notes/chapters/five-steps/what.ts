// What the five steps did, in sentences made from the numbers.
import { fixed } from '../../../charts/numbers';
import type { FiveSteps } from '../../../engine/lesson';
import { cell, epsText } from './write';

export interface Situation {
  z: readonly number[];
  /** As the network gave them, as many as z. */
  original: readonly number[];
  steps: FiveSteps;
  /** The steps of the first eight originals. */
  before: FiveSteps;
  /** Power of ten. */
  eps: number;
  beta: number;
}

const allEqual = (z: readonly number[]) => z.every((value) => value === z[0]);
/** var(z_hat). */
const shrunk = ({ steps: { sigma2 }, eps }: Situation) => sigma2 / (sigma2 + 10 ** eps);
const largest = (numbers: Iterable<number>) =>
  [...numbers].reduce((most, number) => Math.max(most, Math.abs(number)), 0);

/** ẑ of a huge value that is about as far out as one of so many can be; null: there is none. */
function outlier({ z, steps }: Situation): number | null {
  const far = Array.from(steps.z_hat).find((z_hat) => z_hat ** 2 > 0.99 * (z.length - 1));
  return largest(z) > 1e4 ? (far ?? null) : null;
}

/** Odd input in one sentence or two: what batch norm does with it, and why. '': nothing is odd. */
export function oddity(now: Situation): string {
  const { z, steps } = now;
  const beta = fixed(now.beta, 1);
  if (z.length === 1) {
    return `With one example the mean is that example, so z − μ is 0 whatever z was, and batch norm returns β = ${beta}. The example is forgotten; the lab refuses to train on batches of one.`;
  }
  if (allEqual(z)) {
    return `All values are equal: σ² is exactly 0, and ε = ${epsText(now.eps)} saves the division. Every ẑ is 0, every z̃ is β = ${beta}.`;
  }
  const far = outlier(now);
  if (far !== null) {
    return `One value outweighs all the others. It takes the end of the axis, ẑ = ${cell(far)} (the most that ${z.length} examples allow is √${z.length - 1}, to either side), and presses the rest together.`;
  }
  if (shrunk(now) < 0.9) {
    return `ε is no longer small beside σ² = ${cell(steps.sigma2)}: the variance of ẑ is σ²/(σ²+ε) = ${fixed(shrunk(now), 3)}, not 1.`;
  }
  return '';
}

/** The paragraph below the figure. */
export function whatHappened(now: Situation): string {
  const { z, original, steps, before } = now;
  if (z.length !== before.z_hat.length) return another(now);
  const moved = z.flatMap((value, i) => (value === original[i] ? [] : [i]));
  if (moved.length === 0) {
    return 'Nothing has moved yet. Drag a dot of the first row, or press “drag example 3 for me”.';
  }
  if (allEqual(z)) {
    return `All ${z.length} are equal, so there is nothing left to normalize: every z − μ is exactly 0, and z̃ = β = ${fixed(now.beta, 1)} for each of them. What the unit wanted to say about the batch is gone.`;
  }
  const [first = 0] = moved;
  if (moved.length === 1) return oneMoved(now, first);
  const shift = (z[first] ?? 0) - (original[first] ?? 0);
  if (
    moved.length === z.length &&
    z.every((value, i) => Math.abs(value - (original[i] ?? 0) - shift) < 1e-9)
  ) {
    const gap = largest(Array.from(steps.z_hat, (value, i) => value - (before.z_hat[i] ?? 0)));
    return `You added ${cell(shift)} to all ${z.length}. The mean rose by ${cell(steps.mu - before.mu)}, was taken off again, and from the second row on nothing changed: the largest difference in ẑ is ${fixed(gap, 2)}. That is why a bias b in front of batch norm has no effect.`;
  }
  return `${moved.length} examples have moved. The mean went from ${cell(before.mu)} to ${cell(steps.mu)}, the variance from ${cell(before.sigma2)} to ${cell(steps.sigma2)}; every ẑ is measured from the new mean in units of the new spread.`;
}

function another({ z, steps }: Situation): string {
  const { mu, sigma2 } = steps;
  return `With ${z.length} example${z.length === 1 ? '' : 's'} the mean is ${cell(mu)} and the variance ${cell(sigma2)}, so every normalized value is new, though no z was touched. Who else is in the batch is part of the answer.`;
}

const counts = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'All seven'];

function oneMoved({ z, original, steps, before }: Situation, i: number): string {
  const changes = Array.from(steps.z_hat, (value, j) => value - (before.z_hat[j] ?? 0));
  const others = changes.filter((_, j) => j !== i);
  const changed = others.filter((change) => Math.abs(change) >= 0.005).length;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  return `Example ${i + 1} went from ${cell(original[i] ?? 0)} to ${cell(z[i] ?? 0)}. Its own ẑ went from ${cell(before.z_hat[i] ?? 0)} to ${cell(steps.z_hat[i] ?? 0)}. ${counts[changed] ?? ''} of the others changed as well, by ${cell(least)} to ${cell(most)}, though nobody touched them: they share its mean (${cell(before.mu)}, now ${cell(steps.mu)}) and its variance (${cell(before.sigma2)}, now ${cell(steps.sigma2)}). The hollow rings show where they were.`;
}
