// What gamma and beta did, in sentences made from the numbers.
import { fixed } from '../../../charts/numbers';
import type { FiveSteps, UnitMoment } from '../../../engine/lesson';

/** As in the engine's default. */
const eps = 1e-5;
const two = (value: number) => fixed(value, 2);

/** `undone`: z_tilde is z again. `a`: mean and variance of what the activation gave. */
export function whatHappened(
  steps: FiveSteps,
  { gamma, beta }: { gamma: number; beta: number },
  a: { mu: number; sigma2: number },
  undone: boolean,
): string {
  if (undone) {
    return `γ = √(σ²+ε) = ${two(gamma)} and β = μ = ${two(beta)} give back z to the digit: batch norm can always undo itself, so it takes nothing away from what the layer can say.`;
  }
  if (gamma === 0) {
    return `With γ = 0 every z̃ is β = ${two(beta)}: all examples look alike, and nothing that z said is left.`;
  }
  const turned =
    gamma < 0 ? ' The order of the examples is turned round, because γ is negative.' : '';
  return `z had mean ${two(steps.mu)} and spread ${two(Math.sqrt(steps.sigma2))}; z̃ has mean ${two(beta)} and spread ${two(Math.abs(gamma))}, which are β and γ, whatever z was.${turned} The activation makes of it values with mean ${two(a.mu)} and spread ${two(Math.sqrt(a.sigma2))}.`;
}

export function whatWasLearned(first: UnitMoment, now: UnitMoment, step: number): string {
  if (step === 0) return 'Before the first step γ is 1 and β is 0: z̃ is ẑ. Press play.';
  return `After ${step} step${step === 1 ? '' : 's'} γ has gone from ${two(first.gamma)} to ${two(now.gamma)} and β from ${two(first.beta)} to ${two(now.beta)}, by the same descent that moves the weights; the loss of a mini-batch went from ${two(first.loss)} to ${two(now.loss)}. Meanwhile the mean of z wandered from ${two(first.mu)} to ${two(now.mu)}, which z̃ does not notice. To undo batch norm now, γ would have to be ${two(Math.sqrt(now.sigma2 + eps))} and β ${two(now.mu)}.`;
}
