// Taking files away, as a visitor does.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './lab';

interface Saved {
  name: string;
  bytes: Buffer;
}

export const saveDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Save' });

export async function openSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saveDialog(page)).toBeVisible();
}

/** What a button of the open dialog gives. */
export function saved(page: Page, name: string): Promise<Saved> {
  return downloaded(page, saveDialog(page).getByRole('button', { name, exact: true }));
}

/** The file that a button gives. */
export async function downloaded(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
