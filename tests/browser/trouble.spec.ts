// What goes wrong is said in one sentence, and the race goes on.
import { expect, test } from './lab';

test('an impossible value is refused and the race goes on untouched', async ({ lab }) => {
  await lab.open();
  await lab.pause();
  const before = await lab.state();
  const step = await lab.step();
  await lab.type(lab.field('batch size'), '301');
  await expect(lab.notice).toContainText('at most 300');
  await expect(lab.field('batch size')).toHaveValue('32');
  expect(await lab.step()).toBe(step);
  expect(await lab.state()).toEqual(before);
  await lab.button('Play').click();
  await lab.trainedTo(step + 1);
});

test('on one example at a time batch norm says why it cannot train, and the other twin does', async ({
  lab,
  page,
}) => {
  await lab.open('#hidden=4');
  await page.getByRole('slider', { name: /^batch size/i }).press('Home');
  const row = page.getByRole('region', { name: 'With batch norm' });
  await expect(row).toContainText('It cannot train on one example at a time');
  await expect(page).toHaveURL(/batch_size=1$/);
  await expect(lab.notice).toBeEmpty();
  const start = await lab.figure('a', 'train-loss');
  await lab.trainedTo(200);
  await lab.pause();
  expect(await lab.figure('a', 'train-loss')).toBe(start);
  await row.getByRole('button', { name: 'Take two at a time' }).click();
  await expect(row).not.toContainText('cannot train');
  await lab.goTo(200);
  expect(await lab.figure('a', 'train-loss')).not.toBe(start);
});

test('a number that its field does not take is refused', async ({ lab }) => {
  await lab.open();
  await lab.type(lab.field('learning rate'), '1e9');
  await expect(lab.notice).toContainText('Learning rate is 1e9');
  await expect(lab.field('learning rate')).toHaveValue('0.5');
  await lab.type(lab.field('units in each'), '257');
  await expect(lab.notice).toContainText(
    'The number of units in each layer must be a whole number from 1 to 256.',
  );
  await expect(lab.field('units in each')).toHaveValue('8');
});

test('a network that takes long to look at answers at once, and is scored bit by bit at rest', async ({
  lab,
  page,
}) => {
  const large = Array<number>(8).fill(256).join(',');
  await lab.open(`#hidden=${large}&points=8000`);
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toBeVisible();
  const scoring = page.getByTestId('scoring');
  await expect(scoring).toHaveText(/^scoring: \d+ %$/);
  const step = await lab.step();
  await lab.button('Step').click();
  await lab.trainedTo(step + 1);
  await expect(scoring).toBeVisible();
  await expect(scoring).toBeHidden({ timeout: 60_000 });
  expect(await lab.figure('a', 'test-loss')).toBeGreaterThan(0);
  await expect(lab.notice).toBeEmpty();
});

test('a run that diverges stops and says where', async ({ lab, page }) => {
  await lab.open('#activation=linear&dataset=plane&learning_rate=1000&norm_a=none');
  await expect(page.getByText(/Stopped at step \d+/).first()).toBeVisible();
  await expect(lab.button('Play')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('NaN');
});
