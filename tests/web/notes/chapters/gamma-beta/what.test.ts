// What is said of gamma and beta as they are learned.
import { expect, it } from 'vitest';
import type { UnitMoment } from '../../../../../web/src/engine/lesson';
import { whatWasLearned } from '../../../../../web/src/notes/chapters/gamma-beta/what';

const moment = (
  loss: number,
  gamma: number,
  beta: number,
  mu: number,
  sigma2: number,
): UnitMoment => ({
  loss,
  gamma,
  beta,
  mu,
  sigma2,
  z: new Float64Array(),
  z_hat: new Float64Array(),
  dz_tilde: new Float64Array(),
});
const start = moment(0.7, 1, 0, 0.5, 1);

it('says what undoing batch norm would take after a step, and what was learned instead', () => {
  const said = whatWasLearned(start, moment(0.1, 1.25, -0.5, 2, 0.81), 40);
  expect(said).toContain('After 40 steps γ has gone from 1.00 to 1.25 and β from 0.00 to −0.50');
  expect(said).toContain('To undo batch norm now, γ would have to be 0.90 and β 2.00.');
});

it('has nothing to tell before the first step', () => {
  expect(whatWasLearned(start, start, 0)).toMatch(/^Before the first step γ is 1 and β is 0/);
});
