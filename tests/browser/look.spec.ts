// The engine computes what is on screen, and no more.
import type { Page } from '@playwright/test';
import { expect, test } from './lab';

interface View {
  grid: number;
  distributions: boolean;
  unit: object | null;
}

/** Keeps the newest view that the page asks a worker for. */
async function watchViews(page: Page): Promise<() => Promise<View | undefined>> {
  await page.addInitScript(() => {
    const Original = Worker;
    const Watched = class extends Original {
      override postMessage(message: { view?: unknown }, options?: unknown): void {
        if (message.view) Object.assign(globalThis, { lastView: message.view });
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
    Object.assign(globalThis, { Worker: Watched });
  });
  return () => page.evaluate(() => (globalThis as { lastView?: View }).lastView);
}

test('on a phone only what has been scrolled to is computed', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  const view = await watchViews(page);
  await lab.open();
  await expect.poll(view).toMatchObject({ distributions: false });
  expect((await view())?.grid).toBeGreaterThan(0);

  await lab.canvas('b-units').scrollIntoViewIfNeeded();
  await expect.poll(view).toMatchObject({ grid: 0, distributions: true, unit: null });
});

test('a race that stands is computed pixel by pixel, once', async ({ lab, page }) => {
  const view = await watchViews(page);
  await lab.open();
  await lab.pause();
  const across = await lab
    .canvas('a-surface')
    .evaluate((canvas: HTMLCanvasElement) => Math.min(canvas.width, canvas.height));
  // The square has a margin for its axes.
  await expect.poll(async () => (await view())?.grid).toBeGreaterThan(0.7 * across);
  expect((await view())?.grid).toBeLessThanOrEqual(across);
  await page.evaluate(() => Object.assign(globalThis, { lastView: undefined }));
  await page.waitForTimeout(300);
  expect(await view()).toBeUndefined();
});
