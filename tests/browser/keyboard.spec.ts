// A whole visit without a mouse: set up, train, read values, share.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './lab';

/** Stands in the page: whether the focus can be seen where it is, on the element or on the label that shows for it. */
function focusShows(element: Element): boolean {
  const shown = [element, element.closest('label')].filter((part) => part !== null);
  return shown.some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

/** Presses Tab until the focus is there; wherever it has been, it could be seen. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 150; ++i) {
    await page.keyboard.press(key);
    const focus = page.locator(':focus');
    if ((await focus.count()) === 0) continue;
    const name = await focus.evaluate((element) => element.outerHTML.slice(0, 120));
    expect(await focus.evaluate(focusShows), `the focus shows on ${name}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not come there.');
}

test('the focus is not lost after dialogs, however they were opened and closed', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.pause();
  const dialog = page.getByRole('dialog');
  const enter = async (opener: Locator) => {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
  };
  for (const name of ['Share', 'Save', 'Help']) {
    const opener = page.getByRole('button', { name, exact: true });
    for (const close of ['Escape', 'Enter']) {
      await enter(opener);
      if (close === 'Enter') await dialog.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press(close);
      await expect(opener).toBeFocused();
    }
  }

  // Points of one's own take the place of the button that they were drawn behind.
  await enter(page.getByRole('button', { name: /own…/ }));
  await dialog.getByRole('textbox', { name: /^CSV/ }).fill('1,1,0\n2,2,1\n3,3,0\n4,4,1');
  await dialog.getByRole('button', { name: 'Take over' }).press('Enter');
  await dialog.getByRole('button', { name: 'Train on these points' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toBeFocused();

  // From one dialog to another, on a phone.
  await page.setViewportSize({ width: 390, height: 844 });
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  await enter(menu);
  await dialog.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('a whole visit by keyboard', async ({ lab, page, context }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open();
  const press = (key: string) => page.keyboard.press(key);
  await press('Space');
  await expect(lab.button('Play')).toBeVisible();

  // Set up: other data, another learning rate.
  await tabTo(page, page.getByRole('radio', { name: 'circle' }));
  await press('ArrowRight');
  await expect(page).toHaveURL(/dataset=xor/);
  await tabTo(page, lab.field('learning rate'));
  await page.keyboard.type('0.25');
  await press('Enter');
  await expect(page).toHaveURL(/learning_rate=0\.25/);

  // Train: one mini-batch, to the end of the epoch, and on.
  await tabTo(page, page.getByRole('group', { name: 'Network, With batch norm' }));
  await press('r');
  await expect(page.getByTestId('step')).toHaveText('0');
  await press('s');
  await expect(page.getByTestId('step')).toHaveText('1');
  await press('e');
  await expect(page.getByTestId('step')).toHaveText('10');
  await press('Space');
  await lab.trainedTo(40);
  await press('Space');
  await expect(lab.button('Play')).toBeVisible();

  // Read a value: of an instrument, of the curves, and all of a picture as a table.
  await tabTo(page, page.getByRole('tab', { name: 'Distributions' }));
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(page.locator('#instrument')).toHaveAccessibleName('Percentiles');
  const values = page.getByRole('group', { name: 'Values: left and right arrow keys' });
  await tabTo(page, values.first());
  await press('ArrowLeft');
  await expect(page.locator('#instrument [aria-live]').first()).toHaveText(/^step \d+; .*median/);
  await tabTo(page, values.last());
  await press('ArrowLeft');
  await expect(page.locator('#curves [aria-live]')).toHaveText(/^step \d+, with [\d.]+, without/);
  await tabTo(page, page.getByRole('button', { name: 'Numbers: Loss' }));
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Numbers' });
  await expect(dialog.getByRole('table').getByRole('columnheader')).toHaveText([
    'step',
    'with',
    'without',
  ]);
  await press('Escape');
  await expect(page.getByRole('button', { name: 'Numbers: Loss' })).toBeFocused();

  // Share.
  await tabTo(page, page.getByRole('button', { name: 'Share' }), 'Shift+Tab');
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Copy link' }));
  await press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/#dataset=xor&learning_rate=0\.25/);
});
