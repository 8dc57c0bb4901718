import { describe, expect, it } from 'vitest';
import { betaOf, betaText, ninesOf } from '../../../web/src/notes/chapters/which-beta/fields';
import { along, pairsOf, through } from '../../../web/src/notes/chapters/which-beta/lines';
import {
  directionEffect,
  momentumEffect,
  runningEffect,
  shiftEffect,
  sizeEffect,
  whatHappened,
} from '../../../web/src/notes/chapters/which-beta/what';

const numbers = (...values: number[]) => Float64Array.from(values);
const size = { size: numbers(), move: numbers(-3.162), rise: 0.46, half_gone: 6 };
const batch = { z_hat: numbers(), z_tilde: numbers(), mean: 1.5, spread: 1 };

describe('a beta on its slider', () => {
  it('counts its nines, and back', () => {
    for (const beta of [0, 0.5, 0.9, 0.99, 0.999])
      expect(betaOf(ninesOf(beta))).toBeCloseTo(beta, 6);
    expect(ninesOf(0.999)).toBeCloseTo(3);
  });

  it('is written with as many decimals as tell it from 1', () => {
    expect([0, 0.9, 0.99, 0.999].map(betaText)).toEqual(['0.00', '0.90', '0.99', '0.999']);
  });
});

it('lines go through their points', () => {
  expect(
    through([
      [1, 2],
      [3.04, 4],
    ]),
  ).toBe('M1.0 2.0L3.0 4.0');
  expect(
    along(
      [5, 6],
      (step) => 10 * step,
      (value) => -value,
    ),
  ).toBe('M0.0 -5.0L10.0 -6.0');
  expect(pairsOf([1, 2, 3, 4, 5, 6], 2)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

describe('effects', () => {
  const text = ({ strong, rest }: { strong: string; rest: string }) => strong + rest;

  it('of momentum', () => {
    const run = (steps: number) => ({ steps, path: numbers() });
    expect(text(momentumEffect(run(126), run(1564), { momentum: 0.89, steps: 93 }))).toBe(
      '126 steps to a millionth of the loss; 1,564 without it, fewest (93) at 0.89.',
    );
  });

  it('of a size', () => {
    expect(text(sizeEffect(size, '√s'))).toBe(
      'The spike lifts √s by 46 %; half of that is gone 6 steps later. The first step is 3.16 learning rates long.',
    );
    expect(sizeEffect({ ...size, half_gone: -1 }, '√v').strong).toContain(
      'still there at step 100',
    );
  });

  it('of a direction', () => {
    const memories = (lag: number) => ({
      gradients: numbers(),
      direction: numbers(),
      lag,
      rmsprop: size,
      adam: size,
    });
    expect(directionEffect(memories(1)).strong).toBe('m turns round 1 step late.');
    expect(directionEffect(memories(0)).strong).toBe('m turns round at once.');
    expect(directionEffect(memories(-1)).strong).toContain('not');
  });

  it('of batch norm’s two', () => {
    expect(shiftEffect(batch).strong).toBe('Mean of z\u0303 = 1.50.');
    const running = {
      batch_mu: numbers(),
      running_mu: numbers(),
      mean: 3,
      within: 23,
      wobble: 0.0742,
    };
    expect(text(runningEffect(running, 0.1))).toContain(
      'after 23 steps. At the end it wavers by 0.074',
    );
    expect(text(runningEffect(running, 0.1))).toContain('Keras would call this momentum 0.90');
    expect(runningEffect({ ...running, within: -1 }, 0.01).strong).toContain('Not within 5 %');
  });
});

it('what happened says how far each looks back', () => {
  const now = { momentum: 0.9, alpha: 0.5, beta1: 0, beta2: 0.999, beta: 1.5, running: 0.1 };
  const text = whatHappened(now, batch);
  expect(text).toContain('momentum’s β° = 0.90 looks back about 10 steps');
  expect(text).toContain('β° = 0.50 about 2 steps');
  expect(text).toContain('β₁ = 0.00 about 1 step and');
  expect(text).toContain('β₂ = 0.999 about 1,000 steps');
  expect(text).toContain('measures 1.50');
});
