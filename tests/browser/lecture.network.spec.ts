// Chapter 7: every box follows from the boxes before it; a constant added to b moves two of them.
import type { Locator } from '@playwright/test';
import { expect } from './lab';
import type { Network } from './independent/network';
import { labHashOf, takeAway } from './independent/taken';
import { numberOf, test } from './lecture';
import { boxOf, textsIn } from './networkBoxes';
import { expectSays, readTables } from './tables';

/** The numbers of a box, one a unit. */
const box = async (figure: Locator, name: string): Promise<number[]> =>
  (await textsIn(boxOf(figure, name))).map(numberOf);

test('boxes follow from one another, for every example', async ({ lecture }) => {
  await lecture.openAlone('network', '&steps=200');
  const figure = lecture.figure('network');
  const seen: number[][] = [];
  for (let example = 1; example <= 8; ++example) {
    await lecture.slide(figure.getByRole('slider', { name: 'example i' }), example);
    const z = await box(figure, 'z of layer 1');
    const z_tilde = await box(figure, 'z tilde of layer 1');
    const [mu, sigma2, gamma, beta] = await Promise.all(
      ['mu', 'sigma squared', 'gamma', 'beta'].map((name) => box(figure, `${name} of layer 1`)),
    );
    z_tilde.forEach((value, unit) => {
      const z_hat = (z[unit]! - mu![unit]!) / Math.sqrt(sigma2![unit]! + 1e-5);
      // Two decimals of sigma2 are all that is read here.
      expect(Math.abs(value - (gamma![unit]! * z_hat + beta![unit]!))).toBeLessThan(0.08);
    });
    const a = await box(figure, 'a of layer 1');
    a.forEach((value, unit) => expect(value).toBeCloseTo(Math.tanh(z_tilde[unit]!), 1));
    const [z_out] = await box(figure, 'z of layer 3');
    const [answer] = await box(figure, 'the answer');
    expect(answer).toBeCloseTo(1 / (1 + Math.exp(-z_out!)), 1);
    seen.push(z);
  }
  const mu = await box(figure, 'mu of layer 1');
  mu.forEach((mean, unit) =>
    expect(mean).toBeCloseTo(seen.reduce((sum, z) => sum + z[unit]!, 0) / 8, 1),
  );
});

test('5 added to b moves z and mu, and nothing behind them', async ({ lecture }) => {
  await lecture.open('network');
  const chapter = lecture.chapter('network');
  const before = await box(chapter, 'z of layer 1');
  const answer = await box(chapter, 'the answer');
  await chapter.getByRole('button', { name: 'Nothing changes' }).click();
  await chapter.getByRole('button', { name: 'add 5 to b' }).click();
  const after = await box(chapter, 'z of layer 1');
  after.forEach((z, unit) => expect(z - before[unit]!).toBeCloseTo(5, 1));
  await expect(chapter.getByRole('button', { name: / moved$/ })).toHaveCount(2);
  expect(await box(chapter, 'the answer')).toEqual(answer);
  await expect(chapter.getByText(/moved by 5\.000 and its mean μ by 5\.000/)).toBeVisible();
  await expect(chapter.getByText(/exactly 0: no optimizer ever moves it/)).toBeVisible();
});

test('a box’s formula stands below it with its numbers, by keyboard', async ({ lecture }) => {
  await lecture.openAlone('network');
  const figure = lecture.figure('network');
  await figure.getByRole('button', { name: /^a of layer 2/ }).focus();
  const line = await figure.getByRole('listitem').first().innerText();
  const [, from = '', to = ''] = /tanh \(?([−\d.]+)\)? = ([−\d.]+)/.exec(line) ?? [];
  expect(numberOf(to)).toBeCloseTo(Math.tanh(numberOf(from)), 1);
  // 3 x 2 + 3 and 2 x 3 + 2, gamma and beta of 5 units, 2 + 1.
  await expect(figure.getByText('30 in all')).toBeVisible();
});

/** Row by row, what is printed of the parameters' shapes. */
function shapesOf({ layers }: Network): string[][] {
  return layers.map(({ W, b, norm }, l) => {
    const lists = [b, norm?.gamma, norm?.beta];
    const shapes = lists.map((list) => (list ? `(${list.length}, 1)` : '–'));
    const count = W.length * W[0]!.length + lists.flatMap((list) => [...(list ?? [])]).length;
    return [`[${l + 1}]`, `(${W.length}, ${W[0]!.length})`, ...shapes, String(count)];
  });
}

test('the table has the parameters that the lab has after so many steps', async ({
  lecture,
  lab,
}) => {
  const step = 200;
  await lecture.openAlone('network', `&steps=${step}`);
  const figure = lecture.figure('network');
  const { rows } = (await lecture.tablesOf(figure))[0]!;
  const shapes = (await readTables(figure)).find(({ caption }) => caption.includes('their shapes'));
  const { networks } = await takeAway(lab, await labHashOf(figure), 'tanh', { step });
  expect(shapes!.rows).toEqual(shapesOf(networks.batch));
  const expected = networks.batch.layers.flatMap(({ W, b, norm }, l) =>
    W.map((weights, unit) => ({
      name: `layer ${l + 1}, unit ${unit + 1}`,
      numbers: [weights, [b[unit]!], [norm?.gamma[unit] ?? NaN], [norm?.beta[unit] ?? NaN]],
    })),
  );
  expect(rows.map(([name]) => name)).toEqual(expected.map(({ name }) => name));
  rows.forEach(([name, ...cells], row) =>
    cells.forEach((cell, i) => {
      const texts = cell.split(', ');
      const numbers = expected[row]!.numbers[i]!;
      expect(texts).toHaveLength(numbers.length);
      texts.forEach((text, k) => expectSays(text, numbers[k]!, name!));
    }),
  );
});
