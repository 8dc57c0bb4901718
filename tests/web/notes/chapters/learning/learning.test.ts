import { describe, expect, it } from 'vitest';
import type { LearnedScale } from '../../../../../web/src/engine/lessonRuns';
import { stepOf, trained } from '../../../../../web/src/notes/chapters/learning/methods';
import { whatHappened } from '../../../../../web/src/notes/chapters/learning/what';

const none = new Float64Array();

/** One step at learning rate 0.1 from gamma 1, beta 0, with gradient 0.02 for both. */
function learned(change: number): LearnedScale {
  return {
    loss: Float64Array.of(0.7),
    gamma: Float64Array.of(1, 1 - change),
    beta: Float64Array.of(0, -change),
    dgamma: Float64Array.of(0.02),
    dbeta: Float64Array.of(0.02),
    first_gamma: none,
    first_beta: none,
    second_gamma: none,
    second_beta: none,
  };
}
const all = {
  sgd: learned(0.002),
  momentum: learned(0.002),
  rmsprop: learned(1),
  adam: learned(0.1),
};

describe('learning gamma and beta', () => {
  it('gives the numbers of a step, and none where there is none', () => {
    const step = stepOf(all.adam, 'beta', 1);
    expect(step.gradient).toBe(0.02);
    expect(step.change).toBeCloseTo(-0.1);
    expect(step.value).toBeCloseTo(-0.1);
    expect(step.first).toBeNaN();
    expect(stepOf(all.adam, 'gamma', 0)).toMatchObject({ gradient: NaN, value: 1 });
    expect(trained(all.adam)).toBe(1);
  });

  it('compares the first steps with the learning rate', () => {
    const text = whatHappened(all, 1, 0.1);
    expect(text).toContain('RMSprop moved it by 1.00 and Adam by 0.100');
    expect(text).toContain('10.0 α and 1.0 α');
    expect(text).toContain('After 1 step: Gradient descent at γ 0.998, β −0.002');
    expect(whatHappened(all, 0, 0.1)).toContain('Nothing has been learned');
  });
});
