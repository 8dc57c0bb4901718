// Chapter 3: three ways of feeding a third layer. The plain one is what the lab trains without batch norm.
import { expect } from './lab';
import { numberOf, test } from './lecture';

const kSteps = 200;
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[1] ?? NaN;

test('the plain network’s middle loss is that of the lab’s three runs', async ({
  lecture,
  lab,
}) => {
  await lecture.openAlone('hidden', `&activation=tanh&rate=0.3&steps=${kSteps}&seeds=3`);
  const figure = lecture.figure('hidden');
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible();
  const column = (feed: number) => figure.locator(`[data-feed="${feed}"]`);
  const last = await column(0).locator('[data-number="last"]').innerText();
  for (const feed of [0, 1, 2])
    await expect(column(feed).locator('[data-number="learned"]')).toHaveText(/^\d of 3$/);
  const losses: number[] = [];
  for (const seed of [1, 2, 3]) {
    await lab.openAt(0, `#hidden=8,8&activation=tanh&learning_rate=0.3&seed=${seed}`);
    await lab.goTo(kSteps);
    losses.push(await lab.figure('b', 'train-loss'));
  }
  expect(numberOf(last)).toBeCloseTo(median(losses), 2);
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
