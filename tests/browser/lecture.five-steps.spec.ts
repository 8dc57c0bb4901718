// Chapter 4: what stands in the tables agrees with the same arithmetic done here, whatever is put in.
import type { Locator } from '@playwright/test';
import { fiveSteps, fiveStepsBack } from './independent/fiveSteps';
import { expect } from './lab';
import { numberOf, test } from './lecture';
import { expectTicks } from './ticks';

const inputs = (figure: Locator) => figure.getByRole('textbox', { name: /^z of example/ });

async function valuesOf(figure: Locator): Promise<number[]> {
  const texts = await inputs(figure).evaluateAll((fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );
  return texts.map(numberOf);
}

/** The numbers of a step's row, without its summary. */
async function row(figure: Locator, step: number): Promise<number[]> {
  const cells = figure.locator(`tbody:nth-of-type(${step}) tr:last-child td:not(.summary)`);
  return (await cells.allInnerTexts()).map(numberOf);
}

const summary = (figure: Locator, step: number) => figure.getByTestId(`five-steps-summary-${step}`);

function expectNear(
  found: readonly number[],
  expected: readonly number[],
  tolerance: number,
): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) =>
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(tolerance),
  );
}

async function expectFiveSteps(figure: Locator, eps: number, gamma: number, beta: number) {
  const { mu, sigma2, z_hat, z_tilde } = fiveSteps(await valuesOf(figure), eps, gamma, beta);
  const half = 0.0051;
  expectNear([numberOf((await summary(figure, 1).innerText()).replace('μ', ''))], [mu], half);
  expectNear(await row(figure, 4), z_hat, half);
  expectNear(await row(figure, 5), z_tilde, half);
  const left = numberOf((await summary(figure, 4).innerText()).replace('var', ''));
  expectNear([left], [sigma2 / (sigma2 + eps)], 6e-5);
}

test('the table computes what the formulas say, at every setting', async ({ lecture }) => {
  await lecture.openAlone('five-steps');
  const figure = lecture.figure('five-steps');
  await expectFiveSteps(figure, 1e-5, 1.5, 2);
  await expectTicks(figure);
  await lecture.slide(figure.getByRole('slider', { name: 'ε' }), 0);
  await lecture.slide(figure.getByRole('slider', { name: 'γ sets the spread' }), -2);
  await lecture.slide(figure.getByRole('slider', { name: 'β sets the mean' }), -1.5);
  await expectFiveSteps(figure, 1, -2, -1.5);
  await lecture.slide(figure.getByRole('slider', { name: 'examples' }), 16);
  expect(await inputs(figure).count()).toBe(16);
  await expectFiveSteps(figure, 1, -2, -1.5);
  await figure.getByRole('button', { name: 'reset' }).click();
  await expectFiveSteps(figure, 1e-5, 1.5, 2);
});

test('values by hand: the notes’ arithmetic, then text, equal values, one example, 1e30', async ({
  lecture,
  page,
}) => {
  await lecture.openAlone('five-steps', '&z=2.1,4.4,1.2,3,5.3,2.6,3.9,1.8&eps=0&gamma=-2');
  const figure = lecture.figure('five-steps');
  // 24.3 / 8 = 3.0375 and 87.51 / 8 - 3.0375^2 = 1.71234; with eps 1 the variance left is 1.71234 / 2.71234.
  await expect(summary(figure, 1)).toHaveText(/3\.04/);
  await expect(summary(figure, 3)).toHaveText(/1\.71/);
  await expect(summary(figure, 4)).toHaveText(/0\.6313/);
  const third = inputs(figure).nth(2);
  await third.fill('lots');
  await third.press('Tab');
  await expect(figure.getByRole('status')).toHaveText(
    /“lots” is not a number, so example 3 keeps 1.20/,
  );
  await expect(third).toHaveValue('1.20');
  await third.fill('1e30');
  await third.press('Tab');
  await expect(figure.getByRole('status')).toHaveText(/the most that 8 examples allow is √7/);
  await figure.getByRole('button', { name: 'all are equal?' }).click();
  await expect(figure.getByRole('status')).toHaveText(/All values are equal/);
  expect(await row(figure, 5)).toEqual(Array.from({ length: 8 }, () => 2));
  await figure.getByRole('button', { name: 'there is one example?' }).click();
  await expect(figure.getByRole('status')).toHaveText(/With one example the mean is that example/);
  await expect(figure).not.toContainText('NaN');
  expect(new URL(page.url()).searchParams.get('m')).toBe('1');
});

test('a dot is moved by keyboard and by hand, and the sentence tells what that did', async ({
  lecture,
  page,
}) => {
  await lecture.open('five-steps');
  const chapter = lecture.chapter('five-steps');
  const figure = lecture.figure('five-steps');
  await chapter.getByRole('button', { name: 'just show me' }).first().click();
  const before = await valuesOf(figure);
  const dot = figure.getByRole('slider', { name: 'z of example 3, as a dot' });
  await dot.focus();
  await dot.press('ArrowRight');
  const after = await valuesOf(figure);
  expect(after[2]! - before[2]!).toBeCloseTo(0.1, 6);
  await expect(
    chapter.getByText(/Example 3 went from .* though nobody touched them/),
  ).toBeVisible();
  const box = (await dot.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.up();
  expect((await valuesOf(figure))[2]! - after[2]!).toBeGreaterThan(1);
  await expectFiveSteps(figure, 1e-5, 1.5, 2);
});

test('the way back agrees with the chain rule done here, and with what was measured', async ({
  lecture,
}) => {
  await lecture.open('five-steps');
  const z = await valuesOf(lecture.figure('five-steps'));
  const figure = lecture.figure('five-steps-backward');
  const numbers = async (name: string, part: string) => {
    const cells = figure
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .locator(`td:not(.rest) ${part}`);
    return (await cells.allInnerTexts()).map((text) => numberOf(text.replace('measured', '')));
  };
  const given = (
    await figure
      .getByRole('row', { name: /^given/ })
      .locator('td')
      .allInnerTexts()
  ).map(numberOf);
  const back = fiveStepsBack(given, 1.5, fiveSteps(z, 1e-5, 1.5, 2));
  // The given slopes are read to hundredths.
  for (const part of ['span.slope', 'small']) {
    expectNear(await numbers('of gamma', part), [back.dgamma], 0.1);
    expectNear(await numbers('of beta', part), [back.dbeta], 0.06);
    expectNear(await numbers('through step 5', part), back.dz_hat, 0.02);
    expectNear(await numbers('of the variance', part), [back.dsigma2], 0.1);
    expectNear(await numbers('of the mean', part), [back.dmu], 0.1);
    expectNear(await numbers('through steps 4 to 1', part), back.dz, 0.05);
  }
});
