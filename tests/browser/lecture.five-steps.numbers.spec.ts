// Chapter 4: every number of its rows and sentences, made of the mini-batch that is computed a second time.
import type { Locator } from '@playwright/test';
import {
  expectNumbers,
  kFollowed,
  numbersIn,
  openChapter,
  other,
  takeBatch,
  truthOf,
  usual,
  type Truth,
} from './fiveStepsBatch';
import { fiveSteps } from './independent/fiveSteps';
import { mean } from './independent/moments';
import { test } from './lecture';
import { expectSaid } from './tables';

let batch: Awaited<ReturnType<typeof takeBatch>>;

test.beforeAll(async ({ browser }) => {
  batch = await takeBatch(browser);
});

interface Row {
  numbers: number[];
  work: number[];
  summary: number;
}

/** Of the steps, each with the line of the example that is followed. */
function rowsOf({ m, eps, gamma, beta, z, steps }: Truth): Row[] {
  const { mu, centred, squared, sigma2, inv_std, z_hat, z_tilde } = steps;
  const own = (numbers: number[]) => numbers[kFollowed]!;
  const sum = m * mean(z);
  const divided = [own(centred), 1 / inv_std, own(z_hat)];
  const left = sigma2 / (sigma2 + eps);
  return [
    { numbers: z, work: [sum, m, mu], summary: mu },
    { numbers: centred, work: [own(z), mu, own(centred)], summary: 0 },
    { numbers: squared, work: [own(centred), own(squared)], summary: sigma2 },
    { numbers: z_hat, work: divided, summary: left },
    { numbers: z_tilde, work: [gamma, own(z_hat), beta, own(z_tilde)], summary: beta },
  ];
}

async function expectStep(figure: Locator, step: number, row: Row): Promise<void> {
  const body = figure.locator(`tbody:nth-of-type(${step})`);
  const cells = body.locator('tr:last-child td:not(.summary)');
  const texts = await cells.evaluateAll((all) =>
    all.map((cell) => cell.querySelector('input')?.value ?? cell.textContent.trim()),
  );
  expectNumbers(texts, row.numbers, `step ${step}`);
  const [, work = ''] = (await body.locator('.work').innerText()).split(':');
  expectNumbers(numbersIn(work), row.work, `the line of step ${step}`);
  const summary = await figure.getByTestId(`five-steps-summary-${step}`).innerText();
  expectSaid(summary, /(\d+\.\d+)$/, [row.summary]);
}

test('every row, its line of arithmetic and what is said of all together', async ({ lecture }) => {
  for (const setting of [usual, other]) {
    await openChapter(lecture, setting);
    const figure = lecture.figure('five-steps');
    for (const [i, row] of rowsOf(truthOf(batch, setting)).entries())
      await expectStep(figure, i + 1, row);
  }
});

test('what is said when one example moves, and when all do', async ({ lecture }) => {
  await openChapter(lecture, usual);
  const { m, z, steps } = truthOf(batch, usual);
  const third = lecture.figure('five-steps').getByRole('textbox', { name: 'z of example 3' });
  await third.fill('4');
  await third.press('Tab');
  const moved = truthOf(batch, usual, z.with(kFollowed, 4)).steps;
  const said = await lecture.saidIn('five-steps');
  expectSaid(said, /Example 3 went from (\S+) to (\S+)\. /, [z[kFollowed]!, 4]);
  const own = [steps, moved].map(({ z_hat }) => z_hat[kFollowed]!);
  expectSaid(said, /Its own [^]* went from (\S+) to (\S+)\. /, own);
  const changes = moved.z_hat.map((value, i) => value - steps.z_hat[i]!).toSpliced(kFollowed, 1);
  expectSaid(said, /by (\S+) to (\S+), though/, [Math.min(...changes), Math.max(...changes)]);
  expectSaid(said, /mean \((\S+), now (\S+)\)/, [steps.mu, moved.mu]);
  expectSaid(said, /variance \((\S+), now (\S+)\)/, [steps.sigma2, moved.sigma2]);

  await lecture.figure('five-steps').getByRole('button', { name: 'reset' }).click();
  await lecture.figure('five-steps').getByRole('button', { name: 'we add 3 to all?' }).click();
  const form = /You added (\S+) to all (\d+)\. The mean rose by (\S+), [^]* is (\S+)\. That/;
  expectSaid(await lecture.saidIn('five-steps'), form, [3, m, 3, 0]);
});

test('what is said when several move, when ε is large, and of more examples', async ({
  lecture,
}) => {
  await openChapter(lecture, { ...usual, eps: 0 });
  const figure = lecture.figure('five-steps');
  const { z, steps } = truthOf(batch, usual);
  const changed = z.with(0, -3.25).with(5, 6.5);
  for (const i of [0, 5]) {
    const field = figure.getByRole('textbox', { name: `z of example ${i + 1}` });
    await field.fill(String(changed[i]));
    await field.press('Tab');
  }
  const now = fiveSteps(changed, 1, 0, 0);
  const form =
    /^(\d+) examples have moved\. .* from (\S+) to (\S+), the variance from (\S+) to (\S+);/m;
  const moments = [steps.mu, now.mu, steps.sigma2, now.sigma2];
  expectSaid(await lecture.saidIn('five-steps'), form, [2, ...moments]);
  const odd = /beside σ² = (\S+): [^]* is σ²\/\(σ²\+ε\) = (\S+), not 1\.$/;
  const share = now.sigma2 / (now.sigma2 + 1);
  expectSaid(await figure.getByRole('status').innerText(), odd, [now.sigma2, share]);

  await figure.getByRole('button', { name: 'reset' }).click();
  await lecture.slide(figure.getByRole('slider', { name: 'examples' }), 11);
  const more = truthOf(batch, { ...usual, m: 11 }).steps;
  const another = /With (\d+) examples the mean is (\S+) and the variance (\S+), so/;
  expectSaid(await lecture.saidIn('five-steps'), another, [11, more.mu, more.sigma2]);
});
