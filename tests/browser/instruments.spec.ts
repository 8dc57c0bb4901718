// The instruments: each tab shows both twins, says in a sentence with numbers what to look for, and reads out values.
import type { Locator } from '@playwright/test';
import { expect, test } from './lab';

const tabs = [
  'Distributions',
  'Layers',
  'Percentiles',
  'Statistics',
  'γ, β',
  'Gradients',
  'Plane',
  'Inference',
  'Step size',
] as const;

/** How many colours a picture has: an empty one has one. */
function coloursOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((drawn: HTMLCanvasElement) => {
    const { width, height } = drawn;
    const options = { willReadFrequently: true };
    const copy = new OffscreenCanvas(width, height).getContext('2d', options)!;
    copy.drawImage(drawn, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

test('every instrument is drawn, with a caption of numbers for either twin', async ({
  lab,
  page,
}) => {
  await lab.openAt(0);
  await lab.goTo(120);
  const panel = page.locator('#instrument');
  for (const name of tabs) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(panel).toHaveAccessibleName(name);
    await expect(panel, name).toContainText(/With/);
    await expect(panel, name).toContainText(/Without/);
    const canvases = await panel.locator('canvas').all();
    expect(canvases.length, name).toBeGreaterThan(0);
    for (const canvas of canvases)
      await expect.poll(() => coloursOf(canvas), name).toBeGreaterThan(10);
    await expect(panel, name).not.toContainText('NaN');
  }
});

test('percentiles, statistics and scale follow the unit that is selected', async ({
  lab,
  page,
}) => {
  await lab.openAt(0);
  await lab.goTo(120);
  const panel = page.locator('#instrument');
  const unit = page.getByRole('combobox', { name: /^unit/ });
  for (const name of ['Percentiles', 'Statistics', 'γ, β'] as const) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(panel).toHaveAccessibleName(name);
    for (const value of ['0', '7', '3']) {
      const before = await panel.innerText();
      await unit.selectOption({ value });
      await expect.poll(() => panel.innerText()).not.toBe(before);
    }
    await unit.selectOption({ value: '5' });
  }
});

test('a network without hidden layers says so', async ({ lab, page }) => {
  await lab.open('#hidden=');
  await expect(page.locator('#instrument')).toContainText('no hidden layer');
});
