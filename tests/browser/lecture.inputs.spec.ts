// Chapter 1: what its figures print, held against the points that they draw.
import type { Locator } from '@playwright/test';
import { parse } from '../../web/src/state/link';
import { expect } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import type { Table } from './tables';

interface Points {
  x1: number[];
  x2: number[];
}

/** The first picture's points in its own units: its ticks say how long a unit is. */
async function pointsOf(picture: Locator): Promise<Points> {
  return picture.evaluate((svg) => {
    const number = (element: Element, name: string) => Number(element.getAttribute(name));
    const labels = [...svg.querySelectorAll('text[text-anchor="middle"]')].map((text) => ({
      at: number(text, 'x'),
      value: Number(text.textContent.replace('−', '-')),
    }));
    const [first, second] = [labels[0]!, labels.at(-1)!];
    const unit = (second.at - first.at) / (second.value - first.value);
    const [across, up] = svg.querySelectorAll('.axis');
    const points = [...svg.querySelectorAll('.point')];
    return {
      x1: points.map((point) => (number(point, 'cx') - number(up!, 'x1')) / unit),
      x2: points.map((point) => (number(across!, 'y1') - number(point, 'cy')) / unit),
    };
  });
}

const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

function statistics({ x1, x2 }: Points) {
  const mu = [mean(x1), mean(x2)] as const;
  const product = (a: number[], i: 0 | 1, b: number[], k: 0 | 1) =>
    mean(a.map((value, j) => (value - mu[i]) * (b[j]! - mu[k])));
  const [a, b, c] = [product(x1, 0, x1, 0), product(x1, 0, x2, 1), product(x2, 1, x2, 1)];
  const root = Math.sqrt((a - c) ** 2 + 4 * b * b);
  return { mu, sigma2: [a, c] as const, condition: (a + c + root) / (a + c - root) };
}

/** The numbers of a row, one list a column. */
async function row(figure: Locator, name: string): Promise<number[][]> {
  const cells = figure
    .getByRole('row')
    .filter({ has: figure.page().getByRole('rowheader', { name }) });
  const texts = await cells.getByRole('cell').allInnerTexts();
  return texts.map((text) => text.split(', ').map(numberOf));
}

function expectNear(got: readonly number[], wanted: readonly number[]): void {
  got.forEach((value, i) => expect(Math.abs(value - wanted[i]!)).toBeLessThan(0.0062));
}

async function expectTruth(figure: Locator): Promise<void> {
  const { mu, sigma2, condition } = statistics(await pointsOf(figure.getByRole('group').first()));
  const spread = sigma2.map(Math.sqrt);
  const means = await row(figure, 'means');
  const spreads = await row(figure, 'spreads');
  const conditions = (await row(figure, 'condition number')).flat();
  expectNear(means[0]!, mu);
  for (const centred of means.slice(1)) expectNear(centred, [0, 0]);
  expectNear(spreads[0]!, spread);
  expectNear(
    spreads[2]!,
    spread.map((value) => 1 / value),
  );
  expectNear(spreads[3]!, [1, 1]);
  expect(Math.abs(conditions[0]! / condition - 1)).toBeLessThan(0.01);
  expect(conditions[2]).toBe(conditions[0]);
}

/** Numbers below a head. */
function numbersBelow({ head, rows }: Table, name: string): number[] {
  const at = head.indexOf(name);
  expect(at, `${name} in ${head.join(' | ')}`).toBeGreaterThan(0);
  return rows.map((row) => numberOf(row[at]!));
}

/** Each point of the table at each of the four steps, from the points that are drawn. */
async function expectTable(lecture: LecturePage, figure: Locator): Promise<void> {
  const [table] = await lecture.tablesOf(figure);
  const points = await pointsOf(figure.getByRole('group').first());
  const { mu, sigma2 } = statistics(points);
  const places = table!.rows.map(([point]) => Number(point) - 1);
  expect(places.length).toBeGreaterThan(20);
  ([points.x1, points.x2] as const).forEach((x, input) => {
    const [m, v] = [mu[input]!, sigma2[input]!];
    const ways: Record<string, (value: number) => number> = {
      'raw x': (value) => value,
      'x − μ': (value) => value - m,
      '(x − μ) / σ²': (value) => (value - m) / v,
      '(x − μ) / σ': (value) => (value - m) / Math.sqrt(v),
    };
    for (const [name, way] of Object.entries(ways)) {
      const shown = numbersBelow(table!, `${name}: ${input === 0 ? 'x₁' : 'x₂'}`);
      const expected = places.map((place) => way(x[place]!));
      // Two decimals, and what a pixel's hundredth makes of it.
      shown.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(0.011));
    }
  });
}

test('the table has every point at every step', async ({ lecture }) => {
  await lecture.openAlone('inputs', '&tilt=0.6&moved=7,2,-3');
  await expectTable(lecture, lecture.figure('inputs'));
});

test('what is printed is what the drawn points have, stretched, tilted and dragged', async ({
  lecture,
  page,
}) => {
  await lecture.openAlone('inputs');
  const figure = lecture.figure('inputs');
  await expectTruth(figure);
  await lecture.slide(figure.getByRole('slider', { name: 'tilt' }), 0.6);
  await lecture.slide(figure.getByRole('slider', { name: 'spread of x₂' }), 0.30103);
  await expectTruth(figure);
  // (1 + 0.6) / (1 - 0.6) is what scaling one input at a time leaves.
  expect((await row(figure, 'condition number')).flat()[3]).toBe(4);

  const point = figure.getByRole('slider', { name: 'Point 7' });
  const box = (await point.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y + 50, { steps: 4 });
  await page.mouse.up();
  expect((await row(figure, 'spreads'))[0]).not.toEqual([2.4, 2]);
  await expectTruth(figure);
  await point.press('ArrowUp');
  await expectTruth(figure);

  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expectTruth(figure);
  expect((await row(figure, 'spreads'))[0]).not.toEqual([2.4, 2]);
  await figure.getByRole('button', { name: 'reset' }).click();
  expect((await row(figure, 'spreads'))[0]).toEqual([2.4, 0.6]);
});

test('an input that does not vary is named, not divided by zero', async ({ lecture }) => {
  await lecture.open('inputs');
  const chapter = lecture.chapter('inputs');
  await chapter.getByRole('button', { name: 'just show me' }).first().click();
  await chapter.getByRole('button', { name: 'x₂ is the same for every point?' }).click();
  await expect(chapter.getByText('x₂ does not vary')).toBeVisible();
  expect((await row(chapter, 'variances')).map((pair) => pair[1])).toEqual([0, 0, 0, 0]);
  await expect(chapter).not.toContainText(/NaN|Infinity/);
  await chapter.getByRole('button', { name: 'reset' }).first().click();
  await chapter.getByRole('button', { name: 'lies far away?' }).click();
  await expectTruth(lecture.figure('inputs'));
});

test('the answer is hidden until there is a guess; junk in a link is named', async ({
  lecture,
}) => {
  await lecture.open('inputs', '?figure=inputs&spread1=99&tilt=much&moved=1,2,x');
  const figure = lecture.figure('inputs');
  await expect(figure.getByRole('status')).toContainText('spread1 is 99');
  await expect(figure.getByRole('status')).toContainText('tilt is "much"');
  await expect(figure.getByText('predict first').first()).toBeVisible();
  await expect(figure.getByRole('group', { name: /means/ })).toHaveCount(2);
  await lecture.chapter('inputs').getByRole('button', { name: 'Still the same one' }).click();
  await expect(figure.getByRole('group', { name: /means/ })).toHaveCount(4);
  await expect(figure).not.toContainText('NaN');
});

test('the lab goes on with the very points, dragged as they are', async ({
  lecture,
  lab,
  page,
}) => {
  await lecture.openAlone('inputs', '&tilt=0.5&moved=7,2,-3');
  const figure = lecture.figure('inputs');
  const { x1, x2 } = await pointsOf(figure.getByRole('group').first());
  const link = await figure.getByRole('link', { name: 'continue in the lab' }).getAttribute('href');
  const { own } = parse(link!.replace('./', ''));
  const near = (value: number) => expect.closeTo(value, 2);
  expect([...own!.x]).toEqual([...x1, ...x2].map(near));
  const { mu, sigma2 } = statistics({ x1, x2 });
  const scaled = (i: number) =>
    (x1[i]! - mu[0]) / Math.sqrt(sigma2[0]) + (x2[i]! - mu[1]) / Math.sqrt(sigma2[1]);
  expect([...own!.y]).toEqual(x1.map((_, i) => (scaled(i) > 0 ? 1 : 0)));
  await lab.open(link!.replace('./', ''));
  await expect(page.getByText('30 train + 10 test')).toBeVisible();
});
