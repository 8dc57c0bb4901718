// What axe finds in a part of the page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line for each rule that is broken within a selector; `rules`: these alone are looked at. */
export async function axeFinds(page: Page, within: string, rules?: string[]): Promise<string[]> {
  // The pages hold no frames, so that one call in the page itself finds the same in a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  axe.options({ resultTypes: ['violations'] }).include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${within}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** In both themes, which differ in their colours alone. */
export async function axeFindsInThemes(page: Page, within: string): Promise<string[]> {
  const light = await axeFinds(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFinds(page, within, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}
