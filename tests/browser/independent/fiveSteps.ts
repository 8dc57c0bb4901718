// The five steps of batch norm on the values of one unit, and back, as Ioffe and Szegedy have them.
import { dot, mean } from './moments';

export function fiveSteps(z: readonly number[], eps: number, gamma: number, beta: number) {
  const mu = mean(z);
  const centred = z.map((value) => value - mu);
  const squared = centred.map((value) => value * value);
  const sigma2 = mean(squared);
  const inv_std = 1 / Math.sqrt(sigma2 + eps);
  const z_hat = centred.map((value) => value * inv_std);
  const z_tilde = z_hat.map((value) => gamma * value + beta);
  return { mu, centred, squared, sigma2, inv_std, z_hat, z_tilde };
}
export type FiveSteps = ReturnType<typeof fiveSteps>;

/** Slopes of a loss, out of those with z_tilde. */
export function fiveStepsBack(
  dz_tilde: number[],
  gamma: number,
  { centred, inv_std, z_hat }: FiveSteps,
) {
  const m = dz_tilde.length;
  const dz_hat = dz_tilde.map((slope) => gamma * slope);
  const dsigma2 = -0.5 * inv_std ** 3 * dot(dz_hat, centred);
  const dmu = -inv_std * m * mean(dz_hat);
  const dz = dz_hat.map((slope, i) => {
    return slope * inv_std + (dsigma2 * 2 * centred[i]!) / m + dmu / m;
  });
  const dgamma = dot(dz_tilde, z_hat);
  return { dgamma, dbeta: m * mean(dz_tilde), dz_hat, dsigma2, dmu, dz };
}
