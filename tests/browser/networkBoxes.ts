// The boxes of chapter 7's network, as its reader gets them.
import type { Locator } from '@playwright/test';

export function boxOf(figure: Locator, name: string): Locator {
  return figure.getByRole('button', { name: new RegExp(`^${name}: `) });
}

/** The numbers of a box as they are written, one a unit. */
export async function textsIn(box: Locator): Promise<string[]> {
  const [, numbers = ''] = ((await box.getAttribute('aria-label')) ?? '').split(': ');
  return numbers.replace(/ (moved|the same)? *$/, '').split(', ');
}
