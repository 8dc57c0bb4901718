// What the five steps did, in sentences.
import { fixed } from '../../../charts/numbers';
import type { FiveSteps } from '../../../engine/lesson';

export function whatHappened({ mu, sigma2 }: FiveSteps): string {
  return `The mean μ is ${fixed(mu, 2)} and the variance σ² is ${fixed(sigma2, 2)}.`;
}
