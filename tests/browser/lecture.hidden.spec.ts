// Chapter 3: three ways of feeding a third layer, computed a second time from the lab's data and first weights. The plain
// one is what the lab trains without batch norm.
import type { Locator } from '@playwright/test';
import type { Network } from './independent/network';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { usual } from './independent/training';
import { middle, trialOf, type Trial } from './independent/trials';
import { expect } from './lab';
import { test } from './lecture';
import { expectSays } from './tables';
import { expectLosses } from './trialTables';

const kSteps = 200;
const kEvery = 2;
const kRate = 0.1;
const seeds = [1, 2, 3];

/** The network whose second layer alone has a norm: behind its activation, or before it. */
function normalisedSecond({ none, batch }: Taken['networks'], after: boolean): Network {
  const layers = batch.layers.map((layer, l) => (l === 1 ? layer : none.layers[l]!));
  return { ...batch, layers, running: [], after };
}

const wayOf = ({ networks }: Taken, feed: number): Network =>
  feed === 0 ? networks.none : normalisedSecond(networks, feed === 1);

const numberIn = (column: Locator, name: string) =>
  column.locator(`[data-number="${name}"]`).innerText();

async function expectEnds(column: Locator, trials: Trial[]): Promise<void> {
  const ends = trials.map(({ loss }) => loss.at(-1)!);
  expectSays(await numberIn(column, 'last'), middle(ends), 'loss at the end', 0);
  const range = (await numberIn(column, 'range')).split(' to ');
  [Math.min(...ends), Math.max(...ends)].forEach((end, i) =>
    expectSays(range[i]!, end, 'least or largest loss', 0),
  );
}

/** Steps until the loss was 0.1, of the middle run, and how many got there. */
async function expectSteps(column: Locator, trials: Trial[]): Promise<void> {
  const steps = trials.map(({ loss }) => loss.findIndex((value) => value <= 0.1) * kEvery);
  const took = steps.map((step) => (step < 0 ? Infinity : step));
  const most = middle(took);
  expect(await numberIn(column, 'steps')).toBe(Number.isFinite(most) ? String(most) : '–');
  expect(await numberIn(column, 'learned')).toBe(`${took.filter(Number.isFinite).length} of 3`);
}

test('every run of the three ways', async ({ lecture, lab }) => {
  test.setTimeout(240_000);
  const texts = `&activation=tanh&rate=${kRate}&steps=${kSteps}&seeds=3`;
  const figure = lecture.figure('hidden');
  await lecture.openAlone('hidden', texts);
  const hash = await labHashOf(figure);
  const starts: Taken[] = [];
  for (const seed of seeds) starts.push(await takeAway(lab, hash, 'tanh', { seed }));
  await lecture.openAlone('hidden', texts);
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible({ timeout: 30_000 });
  const tables = await lecture.tablesOf(figure);
  for (const feed of [0, 1, 2]) {
    const trials = starts.map((start, i) => {
      const training = { ...usual, seed: seeds[i]!, learning_rate: kRate };
      return trialOf(wayOf(start, feed), start.train, training, { steps: kSteps, every: kEvery });
    });
    expectLosses(tables, feed, trials, kEvery);
    const column = figure.locator(`[data-feed="${feed}"]`);
    await expectEnds(column, trials);
    await expectSteps(column, trials);
  }
});

test('runs once it is asked, tells what happened, and again after a change', async ({
  lecture,
}) => {
  await lecture.open('hidden');
  const chapter = lecture.chapter('hidden');
  await expect(chapter.getByText('Nothing is trained until you have guessed.')).toBeVisible();
  await lecture.slide(chapter.getByRole('slider', { name: 'runs of each' }), 3);
  await chapter.getByRole('button', { name: 'On a[2] as it is' }).click();
  await expect(chapter.getByText('9 runs, trained just now.')).toBeVisible();
  await expect(chapter.getByText(/After 600 steps the middle one of 3 runs/)).toBeVisible();
  await chapter.getByLabel('activation').selectOption('relu');
  await lecture.slide(chapter.getByRole('slider', { name: 'steps' }), 100);
  await expect(chapter.getByText(/After 100 steps the middle one of 3 runs/)).toBeVisible();
  await chapter.getByRole('button', { name: 'reset' }).click();
  await expect(chapter.getByLabel('activation')).toHaveValue('sigmoid');
  await expect(chapter.getByText('21 runs, trained just now.')).toBeVisible();
});
