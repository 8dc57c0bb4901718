// What scaling the cloud did, in sentences.
import { fixed } from '../../../charts/numbers';
import type { ScaledCloud } from '../../../engine/lesson/inputs';
import { condition, pair } from '../../clouds/words';

/** REQUIRES: the cloud after each of the four steps. */
export function whatHappened(steps: readonly ScaledCloud[]): string {
  const [raw, , byVariance, bySpread] = steps;
  if (!raw || !byVariance || !bySpread) return '';
  if (!Number.isFinite(raw.axes.condition)) return flat(raw);
  return [shift(raw), reciprocal(raw, byVariance), meant(bySpread)].join(' ');
}

function flat({ sigma2 }: ScaledCloud): string {
  const still = ['x₁', 'x₂'].filter((_, i) => sigma2[i] === 0).join(' and ');
  if (still === '')
    return 'The points lie on one line, so the cloud has no width to compare its length with. Pull one off the line.';
  return (
    `${still} does not vary: its variance is 0, and nothing can be divided by 0. Such an input is left as it is once ` +
    'its mean has been subtracted: it says nothing about the points. Pull one of them away from the others.'
  );
}

function shift({ mu }: ScaledCloud): string {
  return `Subtracting the means (${pair(mu)}) moved the cloud to the origin and changed nothing else.`;
}

function reciprocal(raw: ScaledCloud, scaled: ScaledCloud): string {
  const [first, second] = [raw.spread[0] ?? 0, raw.spread[1] ?? 0];
  const turned = Math.abs(first / second - 1) > 0.05;
  const outcome = turned
    ? 'The wide input became the narrow one and the cloud lies across.'
    : 'Both inputs varied almost equally, so that there is little to see: pull their spreads apart.';
  return (
    `Dividing by σ² then turned the spreads ${pair(raw.spread)} into ${pair(scaled.spread)}: each into its own ` +
    `reciprocal. ${outcome} It is as elongated as before: condition number ${condition(raw.axes.condition)}, ` +
    `and ${condition(scaled.axes.condition)} after it.`
  );
}

function meant(scaled: ScaledCloud): string {
  const start = `Dividing by σ made the spreads ${pair(scaled.spread)}`;
  const found = scaled.axes.condition;
  if (found < 1.05) return `${start} and the cloud round: condition number ${condition(found)}.`;
  const rho = Math.abs((found - 1) / (found + 1));
  return (
    `${start}. The condition number is ${condition(found)}, not 1, because the inputs are correlated ` +
    `(by ${fixed(rho, 2)}): scaling one input at a time cannot take that out.`
  );
}
