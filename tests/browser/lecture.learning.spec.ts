// Chapter 8: what each optimiser prints follows from its own formula, and every step from the lab's data and first weights.
import type { Locator } from '@playwright/test';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { momentsOf, usual } from './independent/training';
import { expect } from './lab';
import { numberOf, test } from './lecture';
import { column, expectSays, type Table } from './tables';

const kRate = 0.1;

/** A row of numbers, one an optimiser: gradient descent, momentum, RMSprop, Adam. */
async function row(figure: Locator, letter: string, quantity: string): Promise<number[]> {
  const cells = figure.locator(`[data-letter="${letter}"] [data-number="${quantity}"]`);
  return (await cells.allInnerTexts()).map(numberOf);
}

test('every change is what the formula makes of gradient and memories', async ({ lecture }) => {
  const step = 7;
  await lecture.openAlone('learning', `&rate=-1&step=${step}`);
  const figure = lecture.figure('learning');
  for (const letter of ['gamma', 'beta']) {
    const [gradient, first, second, change] = await Promise.all(
      ['gradient', 'first', 'second', 'change'].map((name) => row(figure, letter, name)),
    );
    const adam = first![3]! / (1 - 0.9 ** step) / Math.sqrt(second![3]! / (1 - 0.999 ** step));
    const directions = [gradient![0]!, first![1]!, gradient![2]! / Math.sqrt(second![2]!), adam];
    directions.forEach((direction, i) => {
      const off = Math.abs(change![i]! + kRate * direction);
      expect(off, `${letter}, column ${i}`).toBeLessThan(0.02 * Math.abs(kRate * direction) + 1e-4);
    });
  }
});

test('steps are taken one by one, and each starts where the last one ended', async ({
  lecture,
}) => {
  await lecture.open('learning');
  const chapter = lecture.chapter('learning');
  expect(await row(chapter, 'gamma', 'gradient')).toHaveLength(4);
  const before = await row(chapter, 'beta', 'value');
  await chapter.getByRole('button', { name: 'one step' }).click();
  await expect(chapter.getByRole('slider', { name: 'steps taken' })).toHaveValue('2');
  const change = await row(chapter, 'beta', 'change');
  const after = await row(chapter, 'beta', 'value');
  after.forEach((value, i) => expect(value - before[i]!).toBeCloseTo(change[i]!, 2));
  await chapter.getByRole('button', { name: 'RMSprop’s' }).click();
  await expect(chapter.getByText(/10\.0 α and 1\.0 α/)).toBeVisible();
  await chapter.getByRole('button', { name: 'reset' }).click();
  await expect(chapter.getByRole('slider', { name: 'steps taken' })).toHaveValue('1');
});

const methods = {
  sgd: 'Gradient descent',
  momentum: 'Momentum',
  rmsprop: 'RMSprop',
  adam: 'Adam',
} as const;
const letters = { gamma: 'γ', beta: 'β' } as const;

/** Of the figure's unit, the first one, after each step. */
function expectLearned(table: Table, { networks, train }: Taken, method: keyof typeof methods) {
  const training = { ...usual, learning_rate: kRate, optimizer: method };
  const steps = numberOf(table.rows.at(-1)![0]!);
  const moments = momentsOf(networks.batch, train, training, steps);
  for (const [letter, name] of Object.entries(letters) as ['gamma' | 'beta', string][]) {
    for (const [step, text] of column(table, `${methods[method]}: ${name}`)) {
      const { layers } = moments[numberOf(step)]!.network;
      expectSays(text, layers[0]!.norm![letter][0]!, `${name} of ${method} at step ${step}`, 0);
    }
  }
}

test('every step of the four ways', async ({ lecture, lab }) => {
  const figure = lecture.figure('learning');
  await lecture.openAlone('learning', '&rate=-1&step=40');
  const [table] = await lecture.tablesOf(figure);
  expect(table!.rows.length).toBeGreaterThan(20);
  const start = await takeAway(lab, await labHashOf(figure), 'tanh');
  for (const method of Object.keys(methods) as (keyof typeof methods)[])
    expectLearned(table!, start, method);
});
