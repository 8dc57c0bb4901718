// The rows of the table, each with its formula and the followed example's own line of arithmetic.
import { fixed } from '../../../charts/numbers';
import type { FiveSteps } from '../../../engine/lesson';
import { tex } from '../../tex';
import { cell, inBrackets } from './write';

export interface Row {
  name: string;
  formula: string;
  numbers: ArrayLike<number>;
  /** "7.00 − 3.76 =", and what it gives. */
  work: string;
  result: string;
  /** Of all examples together, with a letter of the mathematics in front. */
  summary: string;
}

const at = (numbers: ArrayLike<number>, i: number) => cell(numbers[i] ?? 0);

/** The variance that eps leaves, with the digits that tell it from 1. */
function varianceText(value: number): string {
  return value > 0.9999 && value < 1 ? value.toFixed(6) : fixed(value, 4);
}

interface Shown {
  z: readonly number[];
  steps: FiveSteps;
  eps: number;
  gamma: number;
  beta: number;
  /** The example that is followed. */
  followed: number;
}

export function rowsOf({ z, steps, eps, gamma, beta, followed: i }: Shown): Row[] {
  const sum = z.reduce((total, value) => total + value, 0);
  const mu = inBrackets(cell(steps.mu));
  const spread = cell(Math.sqrt(steps.sigma2 + eps));
  const shift = beta < 0 ? `− ${fixed(-beta, 1)}` : `+ ${fixed(beta, 1)}`;
  const z_hat = inBrackets(at(steps.z_hat, i));
  return [
    {
      name: 'mean',
      formula: tex`\mu=\dfrac{1}{m}\sum_i \s{z}{z}^{(i)}`,
      numbers: z,
      work: `${cell(sum)} / ${z.length} =`,
      result: cell(steps.mu),
      summary: `μ ${cell(steps.mu)}`,
    },
    {
      name: 'subtract it',
      formula: tex`\s{z}{z}^{(i)}-\mu`,
      numbers: steps.centred,
      work: `${at(z, i)} − ${mu} =`,
      result: at(steps.centred, i),
      summary: 'mean 0.00',
    },
    {
      name: 'variance',
      formula: tex`\sigma^2=\dfrac{1}{m}\sum_i(\s{z}{z}^{(i)}-\mu)^2`,
      numbers: steps.squared,
      work: `${inBrackets(at(steps.centred, i))}² =`,
      result: at(steps.squared, i),
      summary: `σ² ${cell(steps.sigma2)}`,
    },
    {
      name: 'normalize',
      formula: tex`\hat z^{(i)}=\dfrac{\s{z}{z}^{(i)}-\mu}{\sqrt{\sigma^2+\eps}}`,
      numbers: steps.z_hat,
      work: `${at(steps.centred, i)} / ${spread} =`,
      result: at(steps.z_hat, i),
      summary: `var ${varianceText(steps.sigma2 / (steps.sigma2 + eps))}`,
    },
    {
      name: 'scale, shift',
      formula: tex`\tilde z^{(i)}=\gamma\,\hat z^{(i)}+\beta`,
      numbers: steps.z_tilde,
      work: `${fixed(gamma, 1)} · ${z_hat} ${shift} =`,
      result: at(steps.z_tilde, i),
      summary: `mean ${cell(beta)}`,
    },
  ];
}
