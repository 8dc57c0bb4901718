// The four ways of learning, from the same start.
import type { LearnedScale, LessonConfig } from '../../../engine/lessonRuns';

export const methods = ['sgd', 'momentum', 'rmsprop', 'adam'] as const;
export type Method = (typeof methods)[number];

export const methodNames: Record<Method, string> = {
  sgd: 'Gradient descent',
  momentum: 'Momentum',
  rmsprop: 'RMSprop',
  adam: 'Adam',
};

/** Steps that the figure can show. */
export const kMost = 200;

/** The network of the figure, whatever learns it. */
export const config = { hidden: [4, 4], activation: 'tanh' } satisfies LessonConfig;

/** What a column's numbers are called: the gradient, the memories, the change, what comes of it. */
export const quantities = ['gradient', 'first', 'second', 'change', 'value'] as const;
export type Quantity = (typeof quantities)[number];

/** The numbers of one step (counted from 1; 0: the start) for gamma or beta; NaN where there is none. */
export function stepOf(
  learned: LearnedScale,
  letter: 'gamma' | 'beta',
  step: number,
): Record<Quantity, number> {
  const values = learned[letter];
  const value = values[step] ?? NaN;
  const at = (list: Float64Array) => list[step - 1] ?? NaN;
  return {
    gradient: at(learned[`d${letter}`]),
    first: at(learned[`first_${letter}`]),
    second: at(learned[`second_${letter}`]),
    change: value - (values[step - 1] ?? NaN),
    value,
  };
}

/** Steps that were trained: fewer than asked for when the run diverged. */
export function trained(learned: LearnedScale): number {
  return learned.gamma.length - 1;
}
