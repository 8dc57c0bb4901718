// The five steps once more, in plain TypeScript: what the page's sentences are tested with.
import type { FiveSteps } from '../../../../web/src/engine/lesson';

export function steps(z: readonly number[], eps = 1e-5, gamma = 1.5, beta = 2): FiveSteps {
  const mu = z.reduce((a, b) => a + b, 0) / z.length;
  const centred = Float64Array.from(z, (value) => value - mu);
  const squared = centred.map((value) => value * value);
  const sigma2 = squared.reduce((a, b) => a + b, 0) / z.length;
  const inv_std = 1 / Math.sqrt(sigma2 + eps);
  const z_hat = centred.map((value) => value * inv_std);
  return {
    mu,
    centred,
    squared,
    sigma2,
    inv_std,
    z_hat,
    z_tilde: z_hat.map((v) => gamma * v + beta),
  };
}
