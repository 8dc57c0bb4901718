import { describe, expect, it } from 'vitest';
import type { JudgedSet, ScaledCloud, TestSet } from '../../../web/src/engine/lesson/inputs';
import { boundary } from '../../../web/src/notes/chapters/inputs/boundary';
import { known, moveTo } from '../../../web/src/notes/chapters/inputs/moved';
import { rowsOf, worked } from '../../../web/src/notes/chapters/inputs/rows';
import { whatTheTestSaw } from '../../../web/src/notes/chapters/inputs/testWhat';
import { whatHappened } from '../../../web/src/notes/chapters/inputs/what';
import { farAway, sameSecond } from '../../../web/src/notes/chapters/inputs/whatIf';

const numbers = (...values: number[]) => Float64Array.from(values);

/** Two points, (1, 2) and (9, 3), after a step that takes `mu` off and divides by `divisor`. */
function step(mu: [number, number], divisor: [number, number], condition = 64): ScaledCloud {
  const of = (value: number, i: 0 | 1) => (value - mu[i]) / divisor[i];
  const spread = [4 / divisor[0], 0.5 / divisor[1]] as const;
  return {
    x: numbers(of(1, 0), of(9, 0), of(2, 1), of(3, 1)),
    divisor: numbers(...divisor),
    mu: numbers(5 - mu[0], 2.5 - mu[1]),
    sigma2: numbers(spread[0] ** 2, spread[1] ** 2),
    spread: numbers(...spread),
    axes: { lambda_max: 1, lambda_min: 1, angle: 0, condition },
  };
}

const steps = [
  step([0, 0], [1, 1]),
  step([5, 2.5], [1, 1]),
  step([5, 2.5], [16, 0.25]),
  step([5, 2.5], [4, 0.5], 1),
];

describe('points that were moved', () => {
  it('replace their earlier place', () => {
    const once = moveTo(null, 3, 0.5, -1);
    expect(moveTo(moveTo(once, 4, 1, 1), 3, 2, 2.00049)).toEqual([4, 1, 1, 3, 2, 2]);
  });

  it('stay within what a link may hold', () => {
    expect(moveTo(null, 0, 1e9, -1e9)).toEqual([0, 60, -60]);
  });

  it('of a link are whole triples of points that there are', () => {
    expect(known([3, 1, 2, 40, 1, 2, 1.5, 0, 0, 2, 9], 40)).toEqual([3, 1, 2]);
    expect(known(null, 40)).toEqual([]);
  });
});

it('what if: points move to where they are asked to', () => {
  expect(sameSecond(2, (i) => [i + 0.5, 9])).toEqual([0, 0.5, 0, 1, 1.5, 0]);
  expect(farAway([1, 0, 0], 1)).toEqual([1, 8, 0]);
});

it('rows follow one point through the steps', () => {
  const rows = rowsOf(steps, 1);
  expect(rows.at(-2)).toMatchObject({
    name: 'point 2, x₁',
    texts: ['9.00', '4.00', '0.25', '1.00'],
  });
  expect(rows[2]?.texts).toEqual(['4.00, 0.50', '4.00, 0.50', '0.25, 2.00', '1.00, 1.00']);
  expect(worked(steps, 1, 0)).toBe(
    '9.00 − 5.00 = 4.00; 4.00 / 16.00 = 0.25, or 4.00 / 4.00 = 1.00',
  );
});

describe('what happened', () => {
  it('says that spreads became their reciprocals and the condition number stayed', () => {
    const text = whatHappened(steps);
    expect(text).toContain('4.00, 0.50 into 0.25, 2.00');
    expect(text).toContain('condition number 64.0, and 64.0 after it');
    expect(text).toContain('the cloud round: condition number 1.00');
  });

  it('names the correlation that is left: 4 = (1 + 0.6) / (1 − 0.6)', () => {
    expect(whatHappened([...steps.slice(0, 3), step([5, 2.5], [4, 0.5], 4)])).toContain('by 0.60');
  });

  it('says what a cloud on one line is', () => {
    const flat = steps.map((one) => ({ ...one, axes: { ...one.axes, condition: Infinity } }));
    expect(whatHappened(flat)).toContain('on one line');
    expect(whatHappened(flat)).not.toMatch(/NaN|Infinity/);
    const still = flat.map((one) => ({ ...one, sigma2: numbers(16, 0) }));
    expect(whatHappened(still)).toContain('x₂ does not vary: its variance is 0');
  });
});

describe('the test set', () => {
  const judged = (mu: number, accuracy: number): JudgedSet => ({
    x: numbers(mu, mu),
    used_mu: numbers(0, 0),
    used_sigma: numbers(1, 1),
    mu: numbers(mu, mu),
    spread: numbers(1, 1),
    right: numbers(1),
    accuracy,
  });
  const set = (y: number[], train: JudgedSet, own: JudgedSet): TestSet => ({
    train_x: numbers(),
    train_y: numbers(),
    y: numbers(...y),
    w: numbers(1, 1),
    b: 0,
    with_train: train,
    with_own: own,
  });

  it('that was pushed over the boundary', () => {
    const text = whatTheTestSaw(set([1, 1, 0], judged(0.7, 0.99), judged(0, 0.8)));
    expect(text).toContain('99 % right');
    expect(text).toContain('80 % with the test set’s own');
    expect(text).toContain('2 of 3 are of class 1');
    expect(text).toContain('(−0.70, −0.70)');
  });

  it('that is mixed like the training set', () => {
    expect(whatTheTestSaw(set([1, 0], judged(0.01, 0.99), judged(0, 0.99)))).toContain(
      'Change the mixture',
    );
  });

  it('of one example', () => {
    expect(whatTheTestSaw(set([1], judged(0.5, 1), judged(0, 0)))).toContain('its own mean');
  });
});

describe('the boundary', () => {
  it('lies on the line', () => {
    const ends = boundary([3, -4], 2, 5);
    for (const [x1, x2] of ends ?? []) expect(3 * x1 - 4 * x2 + 2).toBeCloseTo(0);
    expect(Math.abs((ends?.[0][0] ?? 0) - (ends?.[1][0] ?? 0))).toBeGreaterThan(10);
  });

  it('of no weights is none', () => {
    expect(boundary([0, 0], 1, 5)).toBeNull();
  });
});
