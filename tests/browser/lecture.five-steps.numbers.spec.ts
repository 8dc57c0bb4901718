// Chapter 4: its mini-batch, computed a second time from the lab's data and first weights, and every number made of it.
import type { Locator } from '@playwright/test';
import { fiveSteps, fiveStepsBack, type FiveSteps } from './independent/fiveSteps';
import { dot, mean } from './independent/moments';
import { labHashOf, takeAway } from './independent/taken';
import { kSeed, lookAtBatch } from './independent/unit';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { expectSaid, expectSays } from './tables';

interface Setting {
  m: number;
  /** Its power of ten. */
  eps: number;
  gamma: number;
  beta: number;
}

/** As the figure has them unless told. */
const usual: Setting = { m: 8, eps: -5, gamma: 1.5, beta: 2 };
const other: Setting = { m: 13, eps: -1, gamma: -0.7, beta: 3.5 };
/** The example that is followed, from 0. */
const kFollowed = 2;

let batch: ReturnType<typeof lookAtBatch>;

/** What the first so many examples are to have. */
function truthOf({ m, eps, gamma, beta }: Setting, z = batch.z.slice(0, m)): Truth {
  const steps = fiveSteps(z, 10 ** eps, gamma, beta);
  return { m, gamma, beta, eps: 10 ** eps, z, dz_tilde: batch.dz_tilde.slice(0, m), steps };
}
interface Truth extends Setting {
  z: number[];
  dz_tilde: number[];
  steps: FiveSteps;
}

test.beforeEach(async ({ lecture, lab }) => {
  await lecture.openAlone('five-steps');
  const hash = await labHashOf(lecture.figure('five-steps'));
  batch = lookAtBatch(await takeAway(lab, hash, 'tanh', { seed: kSeed }));
});

/** With both questions answered. */
async function openChapter(lecture: LecturePage, { m, eps, gamma, beta }: Setting): Promise<void> {
  const texts = `&m=${m}&eps=${eps}&gamma=${gamma}&beta=${beta}`;
  await lecture.open('five-steps', `?figure=five-steps${texts}`);
  const answers = lecture.chapter('five-steps').getByRole('button', { name: 'just show me' });
  await answers.nth(1).click();
  await answers.first().click();
}

function expectNumbers(texts: readonly string[], numbers: readonly number[], what: string): void {
  expect(texts, what).toHaveLength(numbers.length);
  texts.forEach((text, i) => expectSays(text, numbers[i]!, what));
}

/** The numbers of a line of arithmetic; a minus between two of them is none's own. */
const numbersIn = (line: string): string[] => line.match(/−?\d+(\.\d+)?/g) ?? [];

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
    for (const [i, row] of rowsOf(truthOf(setting)).entries()) await expectStep(figure, i + 1, row);
  }
});

test('what is said when one example moves, and when all do', async ({ lecture }) => {
  await openChapter(lecture, usual);
  const { m, z, steps } = truthOf(usual);
  const third = lecture.figure('five-steps').getByRole('textbox', { name: 'z of example 3' });
  await third.fill('4');
  await third.press('Tab');
  const moved = truthOf(usual, z.with(kFollowed, 4)).steps;
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
  const { z, steps } = truthOf(usual);
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
  const more = truthOf({ ...usual, m: 11 }).steps;
  const another = /With (\d+) examples the mean is (\S+) and the variance (\S+), so/;
  expectSaid(await lecture.saidIn('five-steps'), another, [11, more.mu, more.sigma2]);
});

/** What a slope is called, and its numbers. */
function backRowsOf({ dz_tilde, gamma, steps }: Truth): Record<string, number[]> {
  const { dgamma, dbeta, dz_hat, dsigma2, dmu, dz } = fiveStepsBack(dz_tilde, gamma, steps);
  return {
    given: dz_tilde,
    'of gamma': [dgamma],
    'of beta': [dbeta],
    'through step 5': dz_hat,
    'of the variance': [dsigma2],
    'of the mean': [dmu],
    'through steps 4 to 1': dz,
  };
}

const thousandths = (slopes: number[]): number[] => slopes.map((slope) => 1000 * slope);

async function expectBack(lecture: LecturePage, truth: Truth): Promise<void> {
  const { m, dz_tilde, gamma, steps } = truth;
  const figure = lecture.figure('five-steps-backward');
  for (const [name, slopes] of Object.entries(backRowsOf(truth))) {
    const row = figure.getByRole('row', { name: new RegExp(`^${name} `) }).last();
    const computed = await row.locator('.slope').allInnerTexts();
    expectNumbers(computed, thousandths(slopes), name);
    const measured = (await row.locator('small').allInnerTexts()).map((text) =>
      text.replace('measured', '').trim(),
    );
    expectNumbers(measured, name === 'given' ? [] : thousandths(slopes), `${name}, measured`);
  }
  const { dz_hat, dz } = fiveStepsBack(dz_tilde, gamma, steps);
  const means = [mean(dz_hat), dot(dz_hat, steps.z_hat) / m];
  const [own, middle, along, end] = thousandths([dz_hat[kFollowed]!, ...means, dz[kFollowed]!]);
  const terms = [steps.inv_std, own!, middle!, steps.z_hat[kFollowed]!, along!, end!];
  expectNumbers(numbersIn(await figure.getByTestId('three-terms').innerText()), terms, 'terms');
  const sums = thousandths([m * mean(dz), dot(dz, steps.z_hat)]);
  const said = await lecture.saidIn('five-steps', 1);
  expectSaid(said, /The (\d+) slopes dz add up to (\S+): [^]* they add up to (\S+): /, [
    m,
    ...sums,
  ]);
  if (truth.eps < 1e-3) expectSaid(said, / Two of the (\d+)/, [m]);
  else expect(said).toContain('because ε is not small beside σ²');
}

test('every slope, computed and measured, and the three terms', async ({ lecture }) => {
  for (const setting of [usual, other]) {
    await openChapter(lecture, setting);
    await expectBack(lecture, truthOf(setting));
  }
});
