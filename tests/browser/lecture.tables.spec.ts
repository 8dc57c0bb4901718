// The numbers behind the lecture's pictures, as tables; those along their axes; and the way back on a phone, which has no
// room for a column an example.
import { expect } from './lab';
import { numberOf, shorter, test } from './lecture';
import { expectTicks } from './ticks';
import { phone } from './views';

/** Every figure with pictures, and the heads of its first table that tell what it is about. */
const heads: Record<string, string[]> = {
  inputs: ['point', 'raw x: x₁'],
  'inputs-test': ['example', 'class'],
  round: ['step', 'raw x: w₁'],
  hidden: ['step', 'a[2] as it is', 'normalized a[2]'],
  'gamma-beta': ['example', 'z, as it comes', 'after sigmoid'],
  'gamma-beta-learned': ['step', 'γ', 'β'],
  'which-beta': ['step', 'gradient', 'running mean'],
  network: ['W', 'b', 'γ', 'β'],
  learning: ['step', 'Adam: γ'],
  inference: ['step', 'own statistics'],
  scale: ['step', '‖W‖', 'α/‖W‖²'],
  why: ['step', 'no norm', 'noisy batch norm'],
};

for (const [figure, columns] of Object.entries(heads))
  test(`${figure} has its numbers as tables, and every tick in its place`, async ({ lecture }) => {
    await lecture.openAlone(figure, shorter[figure] ?? '');
    const shown = lecture.figure(figure);
    await expect(shown.getByText(/^Training: |^Nothing is trained/)).toHaveCount(0);
    await shown.getByText('the numbers of the pictures').click();
    const tables = shown.getByRole('group', { name: 'Numbers of the pictures' });
    for (const name of columns)
      await expect(
        tables.getByRole('table').first().getByRole('columnheader', { name, exact: true }),
      ).toHaveCount(1);
    expect(await tables.getByRole('cell').count()).toBeGreaterThan(10);
    await expect(tables).not.toContainText(/NaN|Infinity|undefined/);
    if (figure !== 'network') await expectTicks(shown);
  });

test('a table follows the figure', async ({ lecture }) => {
  await lecture.openAlone('gamma-beta');
  const figure = lecture.figure('gamma-beta');
  await figure.getByText('the numbers of the pictures').click();
  const row = figure.getByRole('row', { name: /^1 / });
  await lecture.slide(figure.getByRole('slider', { name: 'γ sets the spread' }), -2);
  await lecture.slide(figure.getByRole('slider', { name: 'β sets the mean' }), 1);
  await figure.getByRole('button', { name: 'relu' }).click();
  const [, z_hat, z_tilde, a] = (await row.getByRole('cell').allInnerTexts()).map(numberOf);
  expect(z_tilde).toBeCloseTo(1 - 2 * z_hat!, 1);
  expect(a).toBeCloseTo(Math.max(0, z_tilde!), 6);
});

test('on a phone the way back is read downwards, and a touch follows an example', async ({
  lecture,
  page,
}) => {
  await page.setViewportSize(phone);
  await lecture.openAlone('five-steps-backward', '&m=16');
  const figure = lecture.figure('five-steps-backward');
  const rows = figure.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(17);
  await expect(page.getByText(/of the mean, one for all/)).toBeVisible();
  const given = await rows.nth(5).locator('.slope').first().innerText();
  await rows.nth(5).click();
  await expect(figure.getByText('given, example 5').locator('..')).toContainText(given);
  const wide = await figure.evaluate((shown) =>
    [...shown.querySelectorAll('*')]
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
  expect(wide.filter((name) => !/^(SPAN|math|M)/i.test(name))).toEqual([]);
});
