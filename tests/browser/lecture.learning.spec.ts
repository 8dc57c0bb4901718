// Chapter 8: what each optimiser prints follows from its own formula, and every step from the lab's data and first weights.
import type { Locator } from '@playwright/test';
import {
  learnedBy,
  memories,
  type Learned,
  type Letter,
  type Method,
  type UnitPlace,
} from './independent/learned';
import { labHashOf, takeAway } from './independent/taken';
import { usual } from './independent/training';
import { expect } from './lab';
import { numberOf, test } from './lecture';
import { column, expectSaid, expectSays, type Table } from './tables';

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
  expect(await row(chapter, 'gamma', 'change')).toEqual([NaN, NaN, NaN, NaN]);
  await chapter.getByRole('button', { name: 'RMSprop’s' }).click();
  await expect(chapter.getByText(/10\.0\sα and 1\.0\sα/)).toBeVisible();
  const before = await row(chapter, 'beta', 'value');
  await chapter.getByRole('button', { name: 'one step' }).click();
  await expect(chapter.getByRole('slider', { name: 'steps taken' })).toHaveValue('2');
  const change = await row(chapter, 'beta', 'change');
  const after = await row(chapter, 'beta', 'value');
  after.forEach((value, i) => expect(value - before[i]!).toBeCloseTo(change[i]!, 2));
  await chapter.getByRole('button', { name: 'reset' }).click();
  await expect(chapter.getByRole('slider', { name: 'steps taken' })).toHaveValue('1');
});

const methods: Record<Method, string> = {
  sgd: 'Gradient descent',
  momentum: 'Momentum',
  rmsprop: 'RMSprop',
  adam: 'Adam',
};
const letters: Record<Letter, string> = { gamma: 'γ', beta: 'β' };

function expectCurves(table: Table, learned: Learned, method: Method): void {
  for (const [letter, name] of Object.entries(letters) as [Letter, string][])
    for (const [step, text] of column(table, `${methods[method]}: ${name}`)) {
      const value = learned[letter].values[numberOf(step)]!;
      expectSays(text, value, `${name} of ${method} at step ${step}`, 0);
    }
}

type Cells = Record<Letter, Record<string, string[]>>;

/** The texts of both tables, row by row. */
async function cellsOf(figure: Locator): Promise<Cells> {
  const rows = (letter: Letter) =>
    figure
      .locator(`[data-letter="${letter}"] tbody tr`)
      .evaluateAll((all: HTMLTableRowElement[]) =>
        Object.fromEntries(
          all.map(({ className, cells }) => [
            className.split(' ')[0]!,
            [...cells].slice(1).map(({ textContent }) => textContent),
          ]),
        ),
      );
  return { gamma: await rows('gamma'), beta: await rows('beta') };
}

/** A column of both tables: what a step does. */
function expectColumns(cells: Cells, learned: Learned, method: Method, step: number): void {
  const place = Object.keys(methods).indexOf(method);
  for (const letter of ['gamma', 'beta'] as const) {
    const { gradients, values } = learned[letter];
    const until = gradients.slice(0, step);
    const numbers = {
      gradient: until.at(-1)!,
      first: memories[method].first(until),
      second: memories[method].second(until),
      change: values[step]! - values[step - 1]!,
      value: values[step]!,
    };
    for (const [quantity, number] of Object.entries(numbers)) {
      const text = cells[letter][quantity]![place]!;
      expectSays(text, number, `${quantity} of ${letter}, ${method}`, 0);
    }
  }
}

interface Setting extends UnitPlace {
  /** Power of ten of the rate. */
  rate: number;
  step: number;
}

function expectSentence(said: string, all: Record<Method, Learned>, { rate, step }: Setting): void {
  const moved = (method: Method) => Math.abs(all[method].gamma.values[1]! - 1);
  expectSaid(said, /The first gradient of γ, (\S+), was .* times that, (\S+)\. RMSprop/, [
    all.sgd.gamma.gradients[0]!,
    moved('sgd'),
  ]);
  const [rmsprop, adam] = [moved('rmsprop'), moved('adam')];
  const sizes = [rmsprop, adam, rmsprop / 10 ** rate, adam / 10 ** rate];
  expectSaid(said, /moved it by (\S+) and Adam by (\S+) .* is (\S+) α and (\S+) α/, sizes);
  const places = Object.values(methods).map((name) => `${name} at γ (\\S+), β (\\S+)`);
  const learned = Object.values(all).flatMap(({ gamma, beta }) => [gamma, beta]);
  const form = RegExp(`After ${step} steps: ${places.join(' ')}`);
  expectSaid(
    said,
    form,
    learned.map(({ values }) => values[step]!),
  );
}

const settings: Setting[] = [
  { layer: 0, unit: 0, rate: -1, step: 40 },
  { layer: 1, unit: 2, rate: -2, step: 123 },
];

test('every step of the four ways, of two units at two rates', async ({ lecture, lab }) => {
  await lecture.openAlone('learning');
  const start = await takeAway(lab, await labHashOf(lecture.figure('learning')), 'tanh');
  for (const setting of settings) {
    const { layer, unit, rate, step } = setting;
    const texts = `&layer=${layer + 1}&unit=${unit + 1}&rate=${rate}&step=${step}`;
    await lecture.open('learning', `?figure=learning${texts}`);
    await lecture.chapter('learning').getByRole('button', { name: 'just show me' }).click();
    const figure = lecture.figure('learning');
    const [table] = await lecture.tablesOf(figure);
    expect(table!.rows.length).toBeGreaterThan(20);
    const cells = await cellsOf(figure);
    const steps = numberOf(table!.rows.at(-1)![0]!);
    const by = (optimizer: Method) =>
      learnedBy(start, { ...usual, learning_rate: 10 ** rate, optimizer }, steps, setting);
    const all = {
      sgd: by('sgd'),
      momentum: by('momentum'),
      rmsprop: by('rmsprop'),
      adam: by('adam'),
    };
    for (const method of Object.keys(methods) as Method[]) {
      expectCurves(table!, all[method], method);
      expectColumns(cells, all[method], method, step);
    }
    expectSentence(await lecture.saidIn('learning'), all, setting);
  }
});
