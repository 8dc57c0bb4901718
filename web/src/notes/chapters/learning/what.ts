// How four optimisers moved one unit's gamma and beta, in sentences.
import { fixed, short } from '../../../charts/numbers';
import type { LearnedScale } from '../../../engine/lessonRuns';
import { methodNames, methods, stepOf, trained, type Method } from './methods';

export type Learned = Record<Method, LearnedScale>;

export function whatHappened(learned: Learned, step: number, rate: number): string {
  if (step === 0)
    return 'Nothing has been learned yet: γ is 1 and β is 0. Take a step, and all four take it.';
  const size = (method: Method) => Math.abs(stepOf(learned[method], 'gamma', 1).change);
  const gradient = stepOf(learned.sgd, 'gamma', 1).gradient;
  return (
    `The first gradient of γ, ${short(gradient)}, was the same for all. Gradient descent and momentum moved γ by ` +
    `α times that, ${short(size('sgd'))}. RMSprop moved it by ${short(size('rmsprop'))} and Adam by ` +
    `${short(size('adam'))}: both divide by the gradient’s own size, so what is left is ${fixed(size('rmsprop') / rate, 1)} α ` +
    `and ${fixed(size('adam') / rate, 1)} α, however small the gradient is. ${where(learned, step)}`
  );
}

function where(learned: Learned, step: number): string {
  const places = methods.map((method) => {
    const last = Math.min(step, trained(learned[method]));
    const [gamma, beta] = (['gamma', 'beta'] as const).map(
      (letter) => stepOf(learned[method], letter, last).value,
    );
    return `${methodNames[method]} at γ ${fixed(gamma ?? NaN, 3)}, β ${fixed(beta ?? NaN, 3)}`;
  });
  return `After ${step} ${step === 1 ? 'step' : 'steps'}: ${places.join('; ')}.`;
}
