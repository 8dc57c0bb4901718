// What the three ways of feeding the third layer came to, in sentences.
import { short } from '../../../charts/numbers';
import type { Trial } from '../../../engine/trialProtocol';
import { summarise, wins } from '../../trialSummary';

/** A factor between two middle losses that is worth a word. */
const kClear = 1.5;

/** From the runs that have come; '' before the first of every kind. */
export function whatHappened(runs: readonly Trial[], steps: number): string {
  const [plain, after, before] = [0, 1, 2].map((feed) => summarise(runs, feed));
  if (!plain?.runs.length || !after?.runs.length || !before?.runs.length) return '';
  const losses = [plain, after, before].map(({ last }) => last.median);
  const [raw = NaN, a = NaN, z = NaN] = losses;
  const count = plain.runs.length;
  return [
    `After ${steps} steps the middle one of ${count} runs had a loss of ${short(raw)} on a[2] as it is, ` +
      `${short(a)} on normalized a[2] and ${short(z)} on a[2] of a normalized z[2].`,
    faster(raw, Math.min(a, z)),
    beforeOrAfter(runs, a, z),
  ].join(' ');
}

function faster(raw: number, best: number): string {
  if (raw > 10 * best) return 'So yes: here normalizing a hidden layer makes all the difference.';
  if (raw > kClear * best) return 'So yes: here normalizing a hidden layer helps.';
  if (best > kClear * raw) return 'So here: no. The plain network learned better.';
  return 'So here it hardly matters: this network learns as well without.';
}

function beforeOrAfter(runs: readonly Trial[], after: number, before: number): string {
  const [won, pairs] = wins(runs, 1, 2);
  const score = `normalizing a[2], behind the activation, ended lower in ${won} of ${pairs} runs`;
  if (after * kClear < before) return `Before or after? Here after: ${score}.`;
  if (before * kClear < after) return `Before or after? Here before: ${score}.`;
  return `Before or after? No clear answer here: ${score}.`;
}
