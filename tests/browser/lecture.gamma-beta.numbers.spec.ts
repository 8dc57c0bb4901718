// Chapter 5: its mini-batch and what is learned, computed a second time from the lab's data and first weights, and every
// number made of it.
import type { Locator } from '@playwright/test';
import { activations, type Activation } from './independent/activations';
import { fiveSteps } from './independent/fiveSteps';
import { mean, variance } from './independent/moments';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { kSeed, lookAtBatch, lookAtUnit, trainUnit } from './independent/unit';
import { expect, LabPage } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import { column, expectSaid, expectSays } from './tables';

const kEps = 1e-5;
let start: Taken;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto('./lecture.html?figure=gamma-beta&embed');
  const hash = await labHashOf(page.locator('#figure-gamma-beta'));
  start = await takeAway(new LabPage(page), hash, 'tanh', { seed: kSeed });
  await page.close();
});

/** The chapter with both questions answered. */
async function openChapter(lecture: LecturePage, search: string): Promise<void> {
  await lecture.open('gamma-beta', search);
  const answers = lecture.chapter('gamma-beta').getByRole('button', { name: 'just show me' });
  await answers.nth(1).click();
  await answers.first().click();
}

interface Row {
  values: number[];
  /** Mean and spread. */
  moments: [number, number];
}

const rowOf = (values: number[]): Row => {
  return { values, moments: [mean(values), Math.sqrt(variance(values))] };
};

/** The figure's rows by their names. */
function rowsOf(activation: Activation, gamma: number, beta: number): Record<string, Row> {
  const { z } = lookAtBatch(start);
  const { z_hat, z_tilde } = fiveSteps(z, kEps, gamma, beta);
  return {
    'z, as it comes': rowOf(z),
    normalized: rowOf(z_hat),
    'scaled, shifted': rowOf(z_tilde),
    [`after ${activation}`]: rowOf(z_tilde.map(activations[activation])),
  };
}

async function expectRows(lecture: LecturePage, figure: Locator, rows: Record<string, Row>) {
  const [table] = await lecture.tablesOf(figure);
  expect(table!.head.slice(1)).toEqual(Object.keys(rows));
  for (const [name, { values, moments }] of Object.entries(rows)) {
    const row = figure.getByRole('row', { name: new RegExp(`^${name}`) });
    const texts = await row.getByRole('cell').allInnerTexts();
    expect(texts).toHaveLength(2);
    texts.forEach((text, i) => expectSays(text, moments[i]!, name));
    const shown = column(table!, name);
    expect(shown).toHaveLength(values.length);
    shown.forEach(([example, text], i) => expectSays(text, values[i]!, `${name}, ${example}`));
  }
}

for (const [activation, gamma, beta] of [
  ['sigmoid', 1.5, 2],
  ['tanh', -0.5, 1],
  ['relu', 3, -1],
] as const)
  test(`the mini-batch, scaled by ${gamma}, shifted by ${beta} and through ${activation}`, async ({
    lecture,
  }) => {
    const texts = `&activation=${activation}&gamma=${gamma}&beta=${beta}`;
    await openChapter(lecture, `?figure=gamma-beta${texts}`);
    const rows = rowsOf(activation, gamma, beta);
    await expectRows(lecture, lecture.figure('gamma-beta'), rows);
    const said = await lecture.saidIn('gamma-beta');
    const z = rows['z, as it comes']!.moments;
    expectSaid(said, /z had mean (\S+) and spread (\S+);/, z);
    expectSaid(said, /has mean (\S+) and spread (\S+), which are/, [beta, Math.abs(gamma)]);
    const form = /values with mean (\S+) and spread (\S+)\.$/;
    expectSaid(said, form, rows[`after ${activation}`]!.moments);
  });

test('what is learned: every γ and β, and the sentence', async ({ lecture }) => {
  const step = 150;
  await openChapter(lecture, `?figure=gamma-beta-learned&step=${step}`);
  const figure = lecture.figure('gamma-beta-learned');
  const [table] = await lecture.tablesOf(figure);
  const units = trainUnit(start, numberOf(table!.rows.at(-1)![0]!)).map(lookAtUnit);
  for (const [name, letter] of [
    ['γ', 'gamma'],
    ['β', 'beta'],
  ] as const) {
    for (const [at, text] of column(table!, name))
      expectSays(text, units[numberOf(at)]![letter], `${name} before step ${at}`, 0);
    const shown = await figure.getByTestId(`learned-${letter}`).innerText();
    expectSays(shown, units[step]![letter], name);
  }
  const [first, now, last] = [units[0]!, units[step]!, units.at(-1)!];
  const ends = [first.gamma, last.gamma, first.beta, last.beta];
  const label = await lecture.labelsOf(figure);
  expectSaid(label, /γ goes from (\S+) to (\S+), β from (\S+) to (\S+)$/, ends);
  const said = await lecture.saidIn('gamma-beta', 1);
  const letters = [step, first.gamma, now.gamma, first.beta, now.beta];
  expectSaid(
    said,
    /After (\d+) steps γ .* from (\S+) to (\S+) and β from (\S+) to (\S+),/,
    letters,
  );
  expectSaid(said, /mini-batch went from (\S+) to (\S+)\. /, [first.loss, now.loss]);
  expectSaid(said, /the mean of z wandered from (\S+) to (\S+),/, [first.mu, now.mu]);
  const undoing = [Math.sqrt(now.sigma2 + kEps), now.mu];
  expectSaid(said, /γ would have to be (\S+) and β (\S+)\.$/, undoing);
});
