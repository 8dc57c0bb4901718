// Chapter 1's test set: its points taken from the lab, its unit trained a second time, and every number that is made of
// them.
import type { Locator } from '@playwright/test';
import { momentsOfCloud, scaledBy, scalingOf } from './independent/cloud';
import { forward } from './independent/forward';
import type { Network } from './independent/network';
import { linkOf, takeExamples, takeNetwork, type Examples } from './independent/run';
import { labHashOf } from './independent/taken';
import { momentsOf, usual } from './independent/training';
import { expect, LabPage } from './lab';
import { test } from './lecture';
import { expectSaid, expectSays, expectShare } from './tables';

const kSteps = 300;
const kRate = 0.5;

let train: Examples;
let test_set: Examples;
let unit: Network;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto('./lecture.html?figure=inputs-test&embed');
  const link = await labHashOf(page.locator('#figure-inputs-test'));
  const experiment = { link, norms: { a: 'none', b: 'none' }, placement: 'before' } as const;
  const lab = new LabPage(page);
  await lab.openAt(0, linkOf(experiment));
  ({ train, test: test_set } = await takeExamples(page));
  const start = await takeNetwork(page, experiment, 'b');
  const scaled = { x: scaledBy(scalingOf(train.x, 1), train.x), y: train.y };
  const training = { ...usual, learning_rate: kRate };
  unit = momentsOf(start, scaled, training, kSteps)[kSteps]!.network;
  await page.close();
});

/** The first examples of each class, in the order of the test set. */
function chosen(count: number, ones: number): Examples {
  const left = [count - ones, ones];
  const places = [...test_set.y.keys()].filter((j) => left[test_set.y[j]!]!-- > 0);
  const from = (row: Float32Array) => Float32Array.from(places, (j) => row[j]!);
  return { x: test_set.x.map(from), y: from(test_set.y) };
}

/** Scaled with the training set's mean and spread, and with its own. */
function truthOf(count: number, ones: number) {
  const { x, y } = chosen(count, ones);
  return [train.x, x].map((fitted) => {
    const used = scalingOf(fitted, 1);
    const scaled = scaledBy(used, x);
    const logits = forward(unit, scaled).at(-1)!.a[0]!;
    const right = Array.from(y, (label, j) => logits[j]! > 0 === (label === 1));
    const accuracy = right.filter(Boolean).length / count;
    return { used, scaled, right, accuracy, mu: momentsOfCloud(scaled).mu };
  });
}
type Truth = ReturnType<typeof truthOf>;

async function expectLists(figure: Locator, truth: Truth): Promise<void> {
  for (const [i, { used, mu, accuracy }] of truth.entries()) {
    const texts = await figure.locator('dl').nth(i).locator('dd').allInnerTexts();
    [used.mu, used.divisor, mu].forEach((numbers, row) =>
      expectSaid(texts[row]!, /^(\S+), (\S+)$/, numbers),
    );
    expectShare(texts[3]!, accuracy);
  }
}

function expectHappened(said: string, truth: Truth, count: number, ones: number): void {
  const [with_train, own] = truth;
  if (count === 1) {
    const place = / training set’s μ and σ it stays at \((\S+), (\S+)\), and the answer is /;
    expectSaid(said, place, with_train!.mu);
    const word = ({ right }: Truth[number]) => (right[0] ? 'right' : 'wrong');
    expect(said).toContain(`(here ${word(own!)})`);
    expect(said).toContain(`the answer is ${word(with_train!)}.`);
    return;
  }
  const [, examples, first, second] =
    /The same (\d+) examples, .* unit: (\d+ %) right .* and σ, (\d+ %) with/.exec(said) ?? [];
  expect(examples, said).toBe(String(count));
  expectShare(first!, with_train!.accuracy);
  expectShare(second!, own!.accuracy);
  expectSaid(said, /Its mean lies at \((\S+), (\S+)\) in the/, with_train!.mu);
  expectSaid(said, /: (\d+) of (\d+) are of class 1/, [ones, count]);
  const lost = with_train!.accuracy - own!.accuracy;
  if (lost < 0.02) {
    expect(said).toContain('close to 0, because its classes are mixed');
    return;
  }
  const shift = own!.mu.map((value, i) => value - with_train!.mu[i]!);
  expectSaid(said, /pushed by \((\S+), (\S+)\) across/, shift);
}

test('the unit trained again gives every number of the test set', async ({ lecture }) => {
  await lecture.open('inputs');
  const chapter = lecture.chapter('inputs');
  const figure = lecture.figure('inputs-test');
  await chapter.getByRole('button', { name: 'just show me' }).nth(1).click();
  // How many, and how many per cent of class 1.
  for (const [count, share, ones] of [
    [100, 90, 90],
    [200, 50, 100],
    [35, 20, 7],
    [1, 100, 1],
    [1, 0, 0],
  ] as const) {
    await lecture.slide(figure.getByRole('slider', { name: 'test examples' }), count);
    await lecture.slide(figure.getByRole('slider', { name: 'class 1' }), share);
    const truth = truthOf(count, ones);
    await expectLists(figure, truth);
    expectHappened(await lecture.saidIn('inputs', 1), truth, count, ones);
  }
});

test('every example of the test set stands where it is scaled to', async ({ lecture }) => {
  await lecture.openAlone('inputs-test', '&count=60&ones=75');
  const [table] = await lecture.tablesOf(lecture.figure('inputs-test'));
  const truth = truthOf(60, 45);
  const { y } = chosen(60, 45);
  expect(table!.rows.length).toBeGreaterThan(20);
  for (const [example, label, ...texts] of table!.rows) {
    const j = Number(example) - 1;
    expect(label).toBe(String(y[j]));
    truth.forEach(({ scaled, right }, i) => {
      const [x1, x2, answer] = texts.slice(3 * i);
      expectSays(x1!, scaled[0]![j]!, `x₁ of ${example!}`);
      expectSays(x2!, scaled[1]![j]!, `x₂ of ${example!}`);
      expect(answer).toBe(right[j] ? 'right' : 'wrong');
    });
  }
});
