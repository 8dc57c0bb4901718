// The batch in three rows: as it comes, normalized, scaled and shifted, each with its mean and spread.
import type { FiveSteps } from '../../../engine/lesson';

interface BatchRow {
  name: string;
  values: ArrayLike<number>;
  mean: number;
  spread: number;
  /** Its colour, and what sets its mean and spread, as data-s names them. */
  symbol: string;
  marks: readonly [string, string];
}

export function rowsOf(
  z: readonly number[],
  { mu, sigma2, inv_std, z_hat, z_tilde }: FiveSteps,
  { gamma, beta }: { gamma: number; beta: number },
): BatchRow[] {
  const sigma = Math.sqrt(sigma2);
  const left = sigma * inv_std;
  const measured = ['mu', 'sigma'] as const;
  return [
    {
      name: 'z, as it comes',
      values: z,
      mean: mu,
      spread: sigma,
      symbol: 'z',
      marks: measured,
    },
    {
      name: 'normalized',
      values: z_hat,
      mean: 0,
      spread: left,
      symbol: 'zhat',
      marks: measured,
    },
    {
      name: 'scaled, shifted',
      values: z_tilde,
      mean: beta,
      spread: Math.abs(gamma) * left,
      symbol: 'ztilde',
      marks: ['beta', 'gamma'],
    },
  ];
}
