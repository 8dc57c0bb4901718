// What a finger cannot hit, and what a phone is too narrow for.
import type { Page } from '@playwright/test';
import { phone } from './views';

/** Stands in the page: sizes of what is smaller than a fingertip, and where it stands. */
function smallTargets(within: string): string[] {
  const kLeast = 44;
  const targets = 'button, a[href], input, select, textarea, summary, [role="tab"]';
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(`${within} :is(${targets})`)) {
    // A label answers for its control, and is what a finger hits.
    const label = element.closest('label');
    const box = (label ?? element).getBoundingClientRect();
    // A hidden input without a label is worked by a button.
    if (!label && element.matches('.visually-hidden')) continue;
    if (!element.checkVisibility() || box.width * box.height === 0) continue;
    if (box.width < kLeast - 0.5 || box.height < kLeast - 0.5)
      found.push(
        `${Math.round(box.width)} x ${Math.round(box.height)}: ${(label ?? element).outerHTML.slice(0, 160)}`,
      );
  }
  return found;
}

/** Within a selector; of the page, whether it is wider than the phone. */
export async function phoneFaults(page: Page, within: string): Promise<string[]> {
  const found = await page.evaluate(smallTargets, within);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > phone.width ? [...found, `the page is ${wide} px wide`] : found;
}
