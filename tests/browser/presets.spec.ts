// One click on a preset brings what its caption promises; over several seeds the native tests hold it.
import type { Page } from '@playwright/test';
import { expect, test, type LabPage } from './lab';

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
}

/** After a preset was chosen, so many steps at all speed. */
async function trained(lab: LabPage, steps: number): Promise<void> {
  await lab.pause();
  await lab.goTo(steps);
}

/** Running statistics make a single look jump, so what counts is that it is seen once in some steps. */
async function bestOf(lab: LabPage, from: number): Promise<number> {
  let best = 0;
  for (let step = from; step <= from + 200; step += 25) {
    await lab.goTo(step);
    best = Math.max(best, await lab.figure('a', 'train-accuracy'));
  }
  return best;
}

test('Deep sigmoid and Small weights: only the normalised twin learns', async ({ lab, page }) => {
  await lab.open('#noise=0.2');
  for (const name of ['Deep sigmoid', 'Small weights']) {
    await choose(page, name);
    await trained(lab, 700);
    expect(await bestOf(lab, 700), name).toBeGreaterThan(0.9);
    expect(await lab.figure('b', 'train-accuracy'), name).toBeLessThan(0.65);
  }
});

test('Huge steps: the plain twin is lost, the other learns', async ({ lab, page }) => {
  await lab.open();
  await choose(page, 'Huge steps');
  await trained(lab, 2000);
  expect(await bestOf(lab, 2000)).toBeGreaterThan(0.85);
  expect(await lab.figure('b', 'train-accuracy')).toBeLessThan(0.8);
});

test('Batches of two: layer norm learns what batch norm cannot', async ({ lab, page }) => {
  await lab.open();
  await choose(page, 'Batches of two');
  await trained(lab, 6000);
  expect(await lab.figure('a', 'train-accuracy')).toBeLessThan(0.6);
  expect(await lab.figure('b', 'train-accuracy')).toBeGreaterThan(0.8);
});

test('Inference lags: at step 30 a batch knows what running averages do not', async ({
  lab,
  page,
}) => {
  await lab.open();
  await choose(page, 'Inference lags');
  // The race before passes step 30 as well.
  await expect(page.getByRole('tab', { name: 'Inference' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByTestId('step')).toHaveText('30');
  expect(await lab.figure('a', 'train-accuracy')).toBeLessThan(0.7);
  await page.getByRole('radio', { name: /batch/ }).check({ force: true });
  await expect.poll(() => lab.figure('a', 'train-accuracy')).toBeGreaterThan(0.9);
});

test('Steep slope and Too deep wait at the start, where there is something to see', async ({
  lab,
  page,
}) => {
  await lab.open();
  for (const [name, tab, says] of [
    ['Steep slope', 'Step size', /step of size/i],
    ['Too deep', 'Gradients', /gradient grows \d+-fold towards layer 1/],
  ] as const) {
    await choose(page, name);
    await expect(page.getByTestId('step')).toHaveText('0');
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('#instrument')).toContainText(says);
  }
});

test('No difference: both learn', async ({ lab, page }) => {
  await lab.open();
  await choose(page, 'No difference');
  await trained(lab, 1500);
  for (const twin of ['a', 'b'] as const) {
    expect(await lab.figure(twin, 'train-accuracy')).toBeGreaterThan(0.95);
  }
});
