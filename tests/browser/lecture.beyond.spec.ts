// Chapter 9: inference, scale, and why.
import { expect } from './lab';
import { numberOf, test } from './lecture';

test('inference lags by its momentum; the lab agrees; a point flickers', async ({
  lecture,
  lab,
}) => {
  await lecture.openAlone('inference', '&momentum=0.01&step=30');
  const figure = lecture.figure('inference');
  const share = async (name: string) =>
    numberOf(await figure.locator(`[data-number="${name}"]`).innerText()) / 100;
  await expect(figure.getByLabel('momentum')).toContainText('0.01 (Keras: 0.99)');
  const [running, exact] = [await share('running'), await share('exact')];
  expect(exact).toBeGreaterThan(running + 0.1);
  expect(await figure.locator('circle.other').count()).toBe(
    Number(await figure.locator('[data-number="flips"]').innerText()),
  );
  await figure.getByRole('slider', { name: /mini-batch of the point/ }).fill('1');
  await expect(figure.getByText(/batch norm in training needs 2 examples or more/)).toBeVisible();

  const link = await figure.getByRole('link', { name: 'continue in the lab' }).getAttribute('href');
  await lab.openAt(0, link?.replace('./', ''));
  await lab.goTo(30);
  expect(await lab.figure('a', 'train-accuracy')).toBeCloseTo(running, 2);
});

test('ten times W is the same loss and a tenth of the gradient', async ({ lecture }) => {
  await lecture.openAlone('scale');
  const figure = lecture.figure('scale');
  await figure.getByRole('button', { name: 'times 10' }).click();
  const numbers = async (name: string) =>
    (await figure.locator(`[data-number="${name}"]`).allInnerTexts()).map(numberOf);
  const [once, scaled] = [await numbers('loss once'), await numbers('loss scaled')];
  expect(scaled[0]).toBeCloseTo(once[0]!, 3);
  expect(Math.abs(scaled[1]! - once[1]!)).toBeGreaterThan(0.01);
  const [before, after] = [
    await numbers('gradient_norm once'),
    await numbers('gradient_norm scaled'),
  ];
  expect(after[0]! / before[0]!).toBeCloseTo(0.1, 2);
  expect((await numbers('alignment once'))[0]).toBeCloseTo(0, 2);
});

test('noise behind the norm hardly harms; two tanh layers need no explanation', async ({
  lecture,
}) => {
  await lecture.openAlone('why', '&seeds=3');
  const figure = lecture.figure('why');
  const accuracy = async (contender: number) =>
    numberOf(await figure.locator(`[data-number="accuracy ${contender}"]`).innerText()) / 100;
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible();
  expect(await accuracy(0)).toBeLessThan(0.6);
  expect(await accuracy(2)).toBeGreaterThan(0.9);
  await figure.getByLabel('network').selectOption('tanh');
  await expect(figure.getByText(/Training/)).toBeVisible();
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible();
  expect(Math.abs((await accuracy(0)) - (await accuracy(1)))).toBeLessThan(0.1);
});
