// What the two experiments say of the two explanations, in sentences.
import { fixed, percent, short } from '../../../../charts/numbers';
import type { Along } from '../../../../engine/protocol';
import type { Trial } from '../../../../engine/trialProtocol';
import { middle } from '../../../trialSummary';

/** The middle run's last accuracy. */
export function lastAccuracy(runs: readonly Trial[], contender: number): number {
  const own = runs.filter((trial) => trial.contender === contender);
  return middle(own.map(({ accuracy }) => accuracy[accuracy.length - 1] ?? NaN));
}

/** The ratio at the step size nearest to `alpha`. */
export function ratioAt({ alpha, ratio }: Along, wanted: number): number {
  const distance = (value: number) => Math.abs(Math.log(value / wanted));
  let best = 0;
  alpha.forEach((value, i) => (best = distance(value) < distance(alpha[best] ?? 1) ? i : best));
  return ratio[best] ?? NaN;
}

export function whatHappened(runs: readonly Trial[], norm: Along, plain: Along): string {
  const [none, batch, noisy] = [0, 1, 2].map((contender) => lastAccuracy(runs, contender));
  return `${shift(none ?? NaN, batch ?? NaN, noisy ?? NaN)} ${smoother(norm, plain)}`;
}

function shift(none: number, batch: number, noisy: number): string {
  if (!Number.isFinite(none + batch + noisy)) return 'The networks are being trained.';
  const numbers =
    `The middle run without a norm is right on ${percent(none)}, with batch norm on ${percent(batch)}, with ` +
    `noisy batch norm on ${percent(noisy)}.`;
  if (batch - none < 0.1)
    return `${numbers} Here batch norm makes no difference that would need an explanation.`;
  if (noisy - none > (batch - none) / 2)
    return `${numbers} Distributions that jump at every step did not take the gain away: steadier inputs cannot be all of it.`;
  return `${numbers} Here the noise did take most of the gain away, as the older explanation has it.`;
}

function smoother(norm: Along, plain: Along): string {
  const [withNorm, without] = [ratioAt(norm, 1), ratioAt(plain, 1)];
  const written = (ratio: number) =>
    Number.isFinite(ratio) ? short(ratio) : 'more than can be written';
  const numbers = `A step of size 1 down the gradient multiplies the first loss by ${written(withNorm)} with batch norm and by ${written(without)} without.`;
  if (!(without < 2 * Math.max(1, withNorm)))
    return `${numbers} Here the loss is smoother with it.`;
  if (Math.abs(without - 1) < 0.05)
    return `${numbers} The plain loss is not rough: it is flat (${fixed(without, 3)}), since hardly any gradient comes through. Smoothness explains nothing here.`;
  return `${numbers} Here the loss is not smoother with it.`;
}
