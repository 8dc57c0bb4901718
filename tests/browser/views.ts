// Every view of the page, to be looked at one after the other: each tab, each dialog, what a phone has in their place.
import type { Locator, Page } from '@playwright/test';
import { expect, type LabPage } from './lab';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

interface View {
  name: string;
  /** Where it lies on the page. */
  within: string;
}

/** Opens every group's rare settings; an opened one is called otherwise, so that the first is always the next. */
async function openGroups(within: Locator): Promise<void> {
  const more = within.getByRole('button', { name: /more settings/ });
  while ((await more.count()) > 0) await more.first().click({ timeout: 5000 });
}

async function inDialog(page: Page, name: string, look: (view: View) => Promise<void>) {
  await expect(page.getByRole('dialog')).toBeVisible();
  await openGroups(page.getByRole('dialog'));
  await look({ name, within: 'dialog' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Shows one view after the other; the race should stand. */
export async function forEachView(
  { page }: LabPage,
  look: (view: View) => Promise<void>,
): Promise<void> {
  const small = page.viewportSize()!.width < desk.width;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  if (!small) await openGroups(page.getByRole('complementary'));
  await look({ name: 'page', within: 'body' });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await look({ name: `tab ${await tab.innerText()}`, within: '.instruments' });
  }
  await press('edit');
  await inDialog(page, 'numbers of a unit', look);
  if (small) {
    await press('Controls');
    await inDialog(page, 'controls', look);
    await press('Controls');
  }
  await press('own…');
  await inDialog(page, 'own points', look);
  if (small) {
    await press('Menu');
    await look({ name: 'menu', within: 'dialog' });
  }
  await press('Share');
  await page.getByText('For a class: hide controls').click();
  await inDialog(page, 'share', look);
  if (small) await press('Menu');
  await press('Save');
  await inDialog(page, 'save', look);
  if (small) await press('Menu');
  await press('Help');
  await look({ name: 'help', within: 'dialog' });
  await press('Numbers of the pictures');
  await inDialog(page, 'numbers', look);
}
