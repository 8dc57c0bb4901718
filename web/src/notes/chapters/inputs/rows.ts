// What is printed under the four clouds.
import { fixed } from '../../../charts/numbers';
import type { ScaledCloud } from '../../../engine/lesson/inputs';
import type { Row } from '../../clouds/compare';
import { condition, pair } from '../../clouds/words';

export const cases = [
  { name: 'raw x', note: 'as measured' },
  { name: 'x − μ', note: 'step 2' },
  { name: '(x − μ) / σ²', note: 'step 4, as the notes have it' },
  { name: '(x − μ) / σ', note: 'step 4, as it is meant' },
] as const;

/** How each step makes its number of the number before: "4.10 − 4.00", "0.10 / 5.76". */
function sums(steps: readonly ScaledCloud[], point: number, input: 0 | 1): string[] {
  const at = (step: number) => {
    const x = steps[step]?.x;
    return x?.[input * (x.length / 2) + point] ?? NaN;
  };
  return [0, 1, 2, 3].map((step) => fixed(at(step), 2));
}

/** `steps`: the cloud after each of them; `point`: the one that is followed, from 0. */
export function rowsOf(steps: readonly ScaledCloud[], point: number): Row[] {
  return [
    { name: 'means μ', texts: steps.map(({ mu }) => pair(mu)) },
    { name: 'variances σ²', texts: steps.map(({ sigma2 }) => pair(sigma2)) },
    { name: 'spreads σ', texts: steps.map(({ spread }) => pair(spread)), strong: true },
    {
      name: 'condition number',
      note: 'long axis / short axis, squared',
      texts: steps.map(({ axes }) => condition(axes.condition)),
      strong: true,
    },
    { name: `point ${point + 1}, x₁`, texts: sums(steps, point, 0) },
    { name: `point ${point + 1}, x₂`, texts: sums(steps, point, 1) },
  ];
}

/** "5.21 − 4.00 = 1.21; 1.21 / 5.76 = 0.21 or 1.21 / 2.40 = 0.50": one input of the followed point through the steps. */
export function worked(steps: readonly ScaledCloud[], point: number, input: 0 | 1): string {
  const [raw, centred, byVariance, bySpread] = sums(steps, point, input);
  const of = (numbers: ArrayLike<number> | undefined) => fixed(numbers?.[input] ?? NaN, 2);
  return (
    `${raw} − ${of(steps[0]?.mu)} = ${centred}; ` +
    `${centred} / ${of(steps[2]?.divisor)} = ${byVariance}, or ${centred} / ${of(steps[3]?.divisor)} = ${bySpread}`
  );
}
