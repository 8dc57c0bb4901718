// Chapter 9, training and inference: the run, its averages and the answers for one point, computed a second time from the
// lab's data and first weights.
import type { Locator } from '@playwright/test';
import { forward, score } from './independent/forward';
import { answerAlone, answersAmong } from './independent/mates';
import { matrixOf } from './independent/matrix';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { momentsOf, usual, type Moment } from './independent/training';
import { expect, LabPage } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import { expectColumn, expectSaid, expectSays, expectShare, type Table } from './tables';

const kSteps = 300;
const kEvery = 5;
const kDraws = 40;
const kRate = 0.1;

interface Setting {
  momentum: number;
  variance: 'unbiased' | 'biased';
  step: number;
  size: number;
  x1: number;
  x2: number;
}

/** PyTorch's variance and Keras's; a lag, a large mini-batch, a memory so short that nothing lags, and a sure point. */
const settings: Setting[] = [
  { momentum: 0.01, variance: 'unbiased', step: 30, size: 4, x1: 2, x2: 2 },
  { momentum: 0.1, variance: 'biased', step: 120, size: 16, x1: -1.5, x2: 0.25 },
  { momentum: 0.5, variance: 'unbiased', step: 300, size: 2, x1: 0, x2: -4 },
  { momentum: 0.1, variance: 'unbiased', step: 300, size: 32, x1: 4, x2: 4 },
];
let start: Taken;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto('./lecture.html?figure=inference&embed');
  const hash = await labHashOf(page.locator('#figure-inference'));
  start = await takeAway(new LabPage(page), hash, 'relu');
  await page.close();
});

const rightWith = ({ network }: Moment, kind: 'own' | 'running') =>
  score(
    forward(network, start.train.x, kind === 'running' ? network.running : undefined),
    start.train.y,
  ).accuracy;

/** What this figure is to say at a setting. */
function truthOf({ momentum, variance, step, size, x1, x2 }: Setting) {
  const training = { ...usual, learning_rate: kRate, momentum, unbiased: variance === 'unbiased' };
  const moments = momentsOf(start.networks.batch, start.train, training, kSteps);
  const now = moments[step]!;
  const point = start.scaled(matrixOf([[x1], [x2]]));
  const draws = { seed: usual.seed, size, draws: kDraws };
  const among = answersAmong(now.network, point, start.train.x, draws);
  const alone = answerAlone(now.network, point);
  const flips = among.filter((p) => p > 0.5 !== alone > 0.5).length;
  return {
    moments,
    own: rightWith(now, 'own'),
    running: rightWith(now, 'running'),
    among,
    alone,
    flips,
  };
}
type Truth = ReturnType<typeof truthOf>;

/** A column with a number for every step that the table shows. */
function expectAtSteps(table: Table, name: string, { moments }: Truth, of: (m: Moment) => number) {
  const steps = table.rows.map(([step]) => step!);
  expect(steps.length).toBeGreaterThan(20);
  const expected = steps.map((step) => [step, of(moments[numberOf(step)]!)]);
  expectColumn(table, name, Object.fromEntries(expected) as Record<string, number>);
}

async function expectTables(lecture: LecturePage, figure: Locator, truth: Truth): Promise<void> {
  const [accuracy, variances, answers] = await lecture.tablesOf(figure);
  expectAtSteps(accuracy!, 'own statistics', truth, (moment) => rightWith(moment, 'own'));
  expectAtSteps(accuracy!, 'running averages', truth, (moment) => rightWith(moment, 'running'));
  const nextSigma2 = ({ network, next }: Moment) =>
    forward(network, next.x)[0]!.normalised!.statistics!.sigma2[0]!;
  expectAtSteps(variances!, 'mini-batch', truth, nextSigma2);
  expectAtSteps(variances!, 'running', truth, ({ network }) => network.running[0]!.sigma2[0]!);
  for (const [draw, text] of answers!.rows)
    expectSays(text!, truth.among[Number(draw) - 1]!, `mini-batch ${draw!}`);
}

/** Probabilities of the dots, by where they lie between the lines of 0 and 1. */
function dotsOf(figure: Locator): Promise<number[]> {
  return figure.locator('.flicker svg').evaluate((svg) => {
    const at = (mark: Element, name: string) => Number(mark.getAttribute(name));
    const [left, , right] = [...svg.querySelectorAll('line')].map((line) => at(line, 'x1'));
    return [...svg.querySelectorAll('circle')].map((c) => (at(c, 'cx') - left!) / (right! - left!));
  });
}

async function expectPictures(figure: Locator, truth: Truth): Promise<void> {
  const shown = (name: string) => figure.locator(`[data-number="${name}"]`).innerText();
  expectShare(await shown('exact'), truth.own);
  expectShare(await shown('running'), truth.running);
  expectShare(await shown('inference'), truth.alone);
  expect(await shown('flips')).toBe(String(truth.flips));
  expect(await figure.locator('circle.other').count()).toBe(truth.flips);
  const dots = await dotsOf(figure);
  expect(dots).toHaveLength(kDraws);
  dots.forEach((dot, i) => expect(dot).toBeCloseTo(truth.among[i]!, 4));
}

/** The same for those who cannot see them. */
function expectLabels(labels: string, { own, running, among, alone }: Truth): void {
  const [, ...shares] = /: (\d+\s%) with the set’s own .*, (\d+\s%) in inf/.exec(labels) ?? [];
  expect(shares).toHaveLength(2);
  [own, running].forEach((share, i) => expectShare(shares[i]!, share));
  const answers = [Math.min(...among), Math.max(...among), alone];
  expectSaid(labels, /from (\S+) to (\S+); in inference (\S+)/, answers);
}

/** From which step on the averages are right as often as the set's own statistics, to two in a hundred. */
function caughtUp({ moments }: Truth): string {
  const looks = moments.filter((_, i) => i % kEvery === 0);
  const behind = (moment: Moment) => rightWith(moment, 'running') < rightWith(moment, 'own') - 0.02;
  const last = looks.findLastIndex(behind);
  return last === looks.length - 1
    ? `Within ${kSteps} steps the averages do not catch up.`
    : `From step ${(last + 1) * kEvery} on they have caught up.`;
}

/** As a share is rounded: 100 only of a whole. */
const wholePercent = (share: number) => (share < 1 ? Math.min(99, Math.round(100 * share)) : 100);

function expectSentence(said: string, truth: Truth): void {
  const { own, running, among, alone, flips } = truth;
  const shares = [...said.matchAll(/[\d.]+\s%/g)].map(([text]) => text);
  const ends = [Math.min(...among), Math.max(...among)];
  const steady = wholePercent(ends[0]!) === wholePercent(ends[1]!);
  expect(said).toMatch(steady ? /it stays at \d+\s%, / : /it gets from \d+\s% to \d+\s%, /);
  const expected = [own, running, alone, ...(steady ? [ends[0]!] : ends)];
  expect(shares).toHaveLength(expected.length);
  shares.forEach((text, i) => expectShare(text, expected[i]!));
  expect(said).toContain(`in ${flips} of ${kDraws} mini-batches it gets the other class`);
  expect(said).toContain(caughtUp(truth));
}

for (const setting of settings)
  test(`every number at momentum ${setting.momentum}, ${setting.variance}`, async ({ lecture }) => {
    const texts = Object.entries(setting).map(([name, value]) => `&${name}=${value}`);
    await lecture.open('beyond', `?figure=inference${texts.join('')}`);
    const chapter = lecture.chapter('beyond');
    await chapter.getByRole('button', { name: 'just show me' }).first().click();
    const figure = lecture.figure('inference');
    const truth = truthOf(setting);
    await expectTables(lecture, figure, truth);
    await expectPictures(figure, truth);
    expectLabels(await lecture.labelsOf(figure), truth);
    expectSentence(await lecture.saidIn('beyond'), truth);
  });

test('momentum is named as both frameworks do; one example alone is refused with a reason', async ({
  lecture,
}) => {
  await lecture.openAlone('inference');
  const figure = lecture.figure('inference');
  await expect(figure.getByLabel('momentum')).toContainText('0.01 (Keras: 0.99)');
  await figure.getByRole('slider', { name: /mini-batch of the point/ }).fill('1');
  await expect(figure.getByText(/batch norm in training needs 2 examples or more/)).toBeVisible();
  await expect(figure.locator('circle')).toHaveCount(0);
});

test('the lab agrees', async ({ lecture, lab }) => {
  await lecture.openAlone('inference', '&momentum=0.01&step=30');
  const figure = lecture.figure('inference');
  const running = numberOf(await figure.locator('[data-number="running"]').innerText()) / 100;
  await lab.openAt(0, await labHashOf(figure));
  await lab.goTo(30);
  expect(await lab.figure('a', 'train-accuracy')).toBeCloseTo(running, 2);
});
