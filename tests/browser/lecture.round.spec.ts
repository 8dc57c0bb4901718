// Chapter 2: the three descents, held against their closed form.
import type { Locator, Page } from '@playwright/test';
import { parse } from '../../web/src/state/link';
import { bowlsOf, type Setting } from './independent/bowls';
import { expect } from './lab';
import { numberOf, test } from './lecture';
import { expectSaid, expectSays } from './tables';

const initial: Setting = {
  spread1: 3,
  spread2: 0.5,
  tilt: 0,
  share: 0.85,
  start1: -0.7,
  start2: 0.7,
};

async function row(figure: Locator, name: string): Promise<string[]> {
  const cells = figure
    .getByRole('row')
    .filter({ has: figure.page().getByRole('rowheader', { name }) });
  return cells.getByRole('cell').allInnerTexts();
}

async function expectTruth(figure: Locator, setting: Setting): Promise<void> {
  const truth = bowlsOf(setting);
  await expectBowls(figure, truth);
  const steps = (await row(figure, 'steps to a millionth')).map(numberOf);
  expect(steps).toEqual(truth.map((one) => one.steps));
}

/** What is printed of the bowls, and said of their pictures. */
async function expectBowls(figure: Locator, truth: ReturnType<typeof bowlsOf>): Promise<void> {
  const [conditions, rates, spreads] = [
    await row(figure, 'condition number'),
    await row(figure, 'largest stable rate'),
    await row(figure, 'spreads'),
  ];
  const clouds = figure.getByRole('group', { name: /^The data, / });
  const starts = figure.getByRole('slider', { name: 'Start of the descent' });
  for (const [i, bowl] of truth.entries()) {
    expectSays(conditions[i]!, bowl.condition, 'a condition number');
    expectSays(rates[i]!, bowl.stable, 'a largest stable rate');
    expectSaid(spreads[i]!, /^(\S+), (\S+)$/, bowl.spreads);
    const label = (await clouds.nth(i).getAttribute('aria-label'))!;
    expectSaid(label, /: spreads (\S+) and (\S+)$/, bowl.spreads);
    const start = (await starts.nth(i).getAttribute('aria-valuetext'))!;
    expectSaid(start, /^w₁ (\S+), w₂ (\S+)$/, bowl.start);
  }
}

/** What the address says, where it differs from the beginning. */
function settingOf(page: Page): Setting {
  const texts = new URL(page.url()).searchParams;
  const setting = { ...initial };
  for (const name of Object.keys(initial) as (keyof Setting)[])
    setting[name] = Number(texts.get(name) ?? initial[name]);
  return setting;
}

test('the three descents of the notes’ slip: 136, 136 and 20 steps', async ({ lecture }) => {
  await lecture.openAlone('round');
  const figure = lecture.figure('round');
  expect(await row(figure, 'condition number')).toEqual(['36.0', '36.0', '1.00']);
  expect(await row(figure, 'steps to a millionth')).toEqual(['136', '136', '20']);
  await expectTruth(figure, initial);
});

test('the sentence says what the closed form does, of a tilted cloud too', async ({ lecture }) => {
  const setting = { ...initial, spread1: 2, spread2: 0.8, share: 0.6, tilt: 0.3 };
  await lecture.open('round', '?figure=round&spread1=2&spread2=0.8&share=0.6&tilt=0.3');
  await lecture.chapter('round').getByRole('button', { name: 'just show me' }).click();
  const said = await lecture.saidIn('round');
  const [raw, turned, round] = bowlsOf(setting);
  const spreads = /turned the spreads (\S+), (\S+) into (\S+), (\S+): each/;
  expectSaid(said, spreads, [...raw!.spreads, ...turned!.spreads]);
  const conditions = [raw!.condition, turned!.condition];
  expectSaid(said, /condition number (\S+) before, (\S+) after\./, conditions);
  const steps = [raw!.steps, turned!.steps];
  expectSaid(said, /needed (\S+) steps on the raw inputs and (\S+) on these/, steps);
  const rest = /the condition number is (\S+) and (\S+) steps do\./;
  expectSaid(said, rest, [round!.condition, round!.steps]);
  const tilts = /a correlation of (\S+), and leaves \(1 \+ (\S+)\) \/ \(1 − (\S+)\)\.$/;
  expectSaid(said, tilts, [0.3, 0.3, 0.3]);
  await lecture.open('round', '?figure=round&spread1=1.5&spread2=1.5');
  await lecture.chapter('round').getByRole('button', { name: 'just show me' }).click();
  const even = / the condition number is (\S+) in all three pictures\. /;
  expectSaid(await lecture.saidIn('round'), even, [1]);
});

test('sliders and a dragged start: numbers follow the closed form', async ({ lecture, page }) => {
  await lecture.openAlone('round', '&spread1=2&spread2=0.8&share=0.6');
  const figure = lecture.figure('round');
  await expectTruth(figure, settingOf(page));
  const start = figure.getByRole('slider', { name: 'Start of the descent' }).first();
  const box = (await start.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/start1/);
  await expectTruth(figure, settingOf(page));
  await figure.getByRole('slider', { name: 'Start of the descent' }).nth(2).press('ArrowRight');
  await lecture.slide(figure.getByRole('slider', { name: 'tilt' }), -0.5);
  await expect(page).toHaveURL(/tilt=-0.5/);
  await expectTruth(figure, settingOf(page));
});

test('above the largest stable rate it says that it diverges', async ({ lecture }) => {
  await lecture.open('round');
  const chapter = lecture.chapter('round');
  await chapter.getByRole('button', { name: 'It becomes round' }).click();
  await lecture.slide(chapter.getByRole('slider', { name: 'rate' }), 1.1);
  await expect(chapter.getByText('it diverges')).toBeVisible();
  expect(await lecture.saidIn('round')).toMatch(/, so all three runs climb out: .* below 1\.$/);
  expect(await row(chapter, 'steps to a millionth')).toEqual(['diverges', 'diverges', 'diverges']);
  const figure = lecture.figure('round');
  await expectBowls(figure, bowlsOf({ ...initial, share: 1.1 }));
  await lecture.slide(chapter.getByRole('slider', { name: 'rate' }), 1);
  await expect(chapter.getByText('for ever')).toBeVisible();
  expect(await row(chapter, 'steps to a millionth')).toEqual(['never', 'never', 'never']);
  await expectBowls(figure, bowlsOf({ ...initial, share: 1 }));
  await expect(chapter).not.toContainText(/NaN|Infinity/);
});

test('run shows the steps one by one, and all at once where motion is not wanted', async ({
  lecture,
  page,
}) => {
  await lecture.openAlone('round');
  const figure = lecture.figure('round');
  await figure.getByRole('button', { name: 'run' }).click();
  await expect(figure.getByRole('cell', { name: /^step \d+$/ }).first()).toBeVisible();
  await figure.getByRole('button', { name: 'reset' }).click();
  expect(await row(figure, 'steps to a millionth')).toEqual(['136', '136', '20']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await figure.getByRole('button', { name: 'run' }).click();
  await expect(figure.getByRole('button', { name: 'run' })).toBeVisible();
  expect(await row(figure, 'steps to a millionth')).toEqual(['136', '136', '20']);
});

test('the lab fits the same plane to the same points, at the same rate', async ({
  lecture,
  lab,
}) => {
  await lecture.openAlone('round', '&share=0.5');
  const figure = lecture.figure('round');
  const link = await figure.getByRole('link', { name: 'continue in the lab' }).getAttribute('href');
  const { config, own } = parse(link!.replace('./', ''));
  // Half of 2 / lambda_max = 2 / 4.
  expect(config).toMatchObject({ learning_rate: 0.25, input_scaling: 'sigma2', hidden: [] });
  expect(own).toMatchObject({ classes: 0 });
  expect(own!.y).toHaveLength(60);
  await lab.openAt(0, link!.replace('./', ''));
  await lab.goTo(200);
  // y = 0.8 x1 - 0.5 x2 + noise of variance 1/4; spreads 3 and 0.5: half of what is left, and R^2.
  expect(await lab.figure('b', 'train-loss')).toBeCloseTo(0.125, 1);
  expect(await lab.figure('b', 'train-accuracy')).toBeGreaterThan(0.9);
});

const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** w after each step of descent on a fitted plane, from the fit that `start` is away from the best one. */
function pathOf(x: number[][], y: number[], start: number[], share: number, steps: number) {
  const [a, b, c] = [
    [0, 0],
    [0, 1],
    [1, 1],
  ].map(([i, k]) => mean(y.map((_, j) => x[i!]![j]! * x[k!]![j]!)));
  const [p, q] = x.map((row) => mean(row.map((value, j) => value * y[j]!)));
  const determinant = a! * c! - b! * b!;
  const best = [(c! * p! - b! * q!) / determinant, (a! * q! - b! * p!) / determinant];
  const largest = (a! + c!) / 2 + Math.hypot((a! - c!) / 2, b!);
  const rate = (share * 2) / largest;
  let w = best.map((value, i) => value + start[i]!);
  return Array.from({ length: steps + 1 }, () => {
    const now = w;
    const slopes = [a! * w[0]! + b! * w[1]! - p!, b! * w[0]! + c! * w[1]! - q!];
    w = w.map((value, i) => value - rate * slopes[i]!);
    return now;
  });
}

test('the tables have the data of the link to the lab, and each step of each descent', async ({
  lecture,
}) => {
  const spreads = [2, 0.8];
  const share = 0.6;
  await lecture.openAlone('round', `&spread1=2&spread2=0.8&share=${share}&tilt=0.3`);
  const figure = lecture.figure('round');
  const [paths, data] = await lecture.tablesOf(figure);
  const link = await figure.getByRole('link', { name: 'continue in the lab' }).getAttribute('href');
  const { own } = parse(link!.replace('./', ''));
  const y = [...own!.y];
  const raw = [0, 1].map((i) => [...own!.x.slice(i * y.length, (i + 1) * y.length)]);
  const ways = { 'raw x': [1, 1], 'x / σ²': spreads.map((s) => s * s), 'x / σ': spreads };
  for (const [name, divisors] of Object.entries(ways)) {
    const x = raw.map((row, i) => row.map((value) => value / divisors[i]!));
    const at = (head: string[]) => head.indexOf(`${name}: ${head[0] === 'step' ? 'w₁' : 'x₁'}`);
    for (const row of data!.rows)
      [0, 1].forEach((i) =>
        expectSays(
          row[at(data!.head) + i]!,
          x[i]![Number(row[0]) - 1]!,
          `${name}, point ${row[0]!}`,
          0,
          0.002,
        ),
      );
    const start = [initial.start1, initial.start2].map((v, i) => (v / spreads[i]!) * divisors[i]!);
    const steps = numberOf(paths!.rows.at(-1)![0]!);
    const path = pathOf(x, y, start, share, steps);
    for (const row of paths!.rows) {
      const texts = [0, 1].map((i) => row[at(paths!.head) + i]!);
      texts.forEach((text, i) => {
        // A descent that has arrived has no more rows.
        if (text !== '–')
          expectSays(text, path[numberOf(row[0]!)]![i]!, `${name}, step ${row[0]!}`, 0, 0.005);
      });
    }
  }
  for (const row of data!.rows) expectSays(row.at(-1)!, y[Number(row[0]) - 1]!, 'y', 0, 0.001);
});
