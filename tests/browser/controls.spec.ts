// The controls: each does what it says, and what cannot be is refused while the race goes on.
import { expect, test } from './lab';

test('input features join and leave, but one stays', async ({ lab, page }) => {
  await lab.open();
  const features = page.getByRole('group', { name: 'Input features' });
  await features.getByRole('button', { name: 'x₁x₂' }).click();
  await expect(page).toHaveURL(/features=x1,x2,x1_x2/);
  for (const name of ['x₁x₂', 'x₂', 'x₁']) {
    await features.getByRole('button', { name, exact: true }).click();
  }
  await expect(lab.notice).toContainText('features');
  await expect(features.getByRole('button', { name: 'x₁', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('regression and three classes', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('radio', { name: 'regression' }).check({ force: true });
  await expect(page).toHaveURL(/dataset=plane/);
  await expect(page.getByTestId('a-surface')).toBeVisible();
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await expect(page).toHaveURL(/classes=3/);
  await lab.trainedTo(5);
  await expect(page.locator('aside')).toContainText('class 2');
});

test('figures follow the statistics that are chosen', async ({ lab, page }) => {
  await lab.openAt(0, '#norm_momentum=0.01');
  await lab.goTo(60);
  const running = await lab.figure('a', 'test-loss');
  const without = await lab.figure('b', 'test-loss');
  await page.getByRole('radio', { name: /exact/ }).check({ force: true });
  await expect.poll(() => lab.figure('a', 'test-loss')).not.toBe(running);
  expect(await lab.figure('b', 'test-loss')).toBe(without);
});

test('Keras writes the same momentum the other way round', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'Normalisation: more settings' }).click();
  await page.getByRole('radio', { name: 'Keras' }).check({ force: true });
  await expect(lab.field('averaging')).toHaveValue('0.9');
  await page
    .getByText('Keras’s defaults')
    .getByRole('button')
    .or(page.locator('p', { hasText: 'Keras’s defaults' }).getByRole('button', { name: 'use' }))
    .click();
  await expect(lab.field('averaging')).toHaveValue('0.99');
  await expect(page).toHaveURL(/norm_momentum=0\.01/);
});

test('more digits, no test points, only decisions', async ({ lab, page }) => {
  await lab.openAt(5);
  const before = await lab.state();
  await page.getByRole('button', { name: 'Pictures: more settings' }).click();
  await page.getByLabel('Precision').selectOption('7');
  await expect(page.getByTestId('a-test-loss')).toHaveText(/\d\.\d{7}/);
  await page.getByLabel('test points').uncheck();
  await page.getByLabel('discretise').check();
  await expect.poll(async () => (await lab.state())['a-surface']).not.toBe(before['a-surface']);
});

test('ten clicks a second leave one consistent experiment', async ({ lab, page }) => {
  await lab.open();
  for (let i = 0; i < 10; ++i) await lab.button('New seed').click({ delay: 5 });
  const seed = await lab.field('seed').inputValue();
  await expect(page).toHaveURL(new RegExp(`seed=${seed}$`));
  await lab.trainedTo(1);
  await expect(lab.notice).toBeEmpty();
});
