// The network's picture: units are pointed at, chosen, set by hand, added and taken away.
import type { Page } from '@playwright/test';
import { expect, test, type LabPage } from './lab';

/** Middle of the unit's box, for the default six layers of eight. */
async function placeOf(
  lab: LabPage,
  layer: number,
  unit: number,
): Promise<{ x: number; y: number }> {
  const box = (await lab.canvas('a-units').boundingBox())!;
  const pitch = (box.width - 124) / 6;
  const row = (box.height - 39) / 8;
  return { x: box.x + 62 + pitch * (layer - 0.5), y: box.y + 20 + row * (unit - 0.5) };
}

async function pointAt(page: Page, lab: LabPage, layer: number, unit: number): Promise<void> {
  const { x, y } = await placeOf(lab, layer, unit);
  await page.mouse.move(x, y);
}

const surface = (page: Page) => page.getByTestId('a-surface').getByRole('img');

test('a unit that is pointed at shows its answer large', async ({ lab, page }) => {
  await lab.openAt(0);
  await lab.goTo(100);
  const output = await lab.state();
  await pointAt(page, lab, 3, 2);
  await expect(surface(page)).toHaveAccessibleName(/a of layer 3, unit 2/);
  await expect.poll(async () => (await lab.state())['a-surface']).not.toBe(output['a-surface']);
  await page.mouse.move(5, 5);
  await expect.poll(() => lab.state()).toEqual(output);
});

test('a click chooses a unit everywhere, a second one opens its numbers', async ({ lab, page }) => {
  await lab.openAt(0);
  const { x, y } = await placeOf(lab, 2, 4);
  await page.mouse.click(x, y);
  await expect(page.getByRole('combobox', { name: /^layer/ })).toHaveValue('1');
  await expect(page.getByRole('combobox', { name: /^unit/ })).toHaveValue('3');
  await page.mouse.click(x, y);
  const dialog = page.getByRole('dialog', { name: 'Layer 2, unit 4' });
  await expect(dialog.getByRole('row')).toHaveCount(1 + 3 + 8);
});

test('arrow keys go from unit to unit, Enter opens the numbers', async ({ lab, page }) => {
  await lab.openAt(0);
  await page.getByRole('group', { name: 'Network, With batch norm' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('combobox', { name: /^layer/ })).toHaveValue('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Layer 5, unit 5' })).toBeVisible();
});

test('a number set by hand counts from there on, in its twin alone', async ({ lab, page }) => {
  await lab.openAt(3);
  const before = await lab.state();
  await page.getByRole('button', { name: 'edit', exact: true }).click();
  const bias = page.getByRole('spinbutton', { name: 'bias b, Without' });
  await lab.type(bias, '4');
  await expect(bias).toHaveValue('4');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await lab.state())['b-test-loss']).not.toBe(before['b-test-loss']);
  expect((await lab.state())['a-test-loss']).toBe(before['a-test-loss']);
});

test('a number that is none is refused', async ({ lab, page }) => {
  await lab.openAt(0);
  await page.getByRole('button', { name: 'edit', exact: true }).click();
  const bias = page.getByRole('spinbutton', { name: 'bias b, Without' });
  await lab.type(bias, '1e99');
  await expect(page.getByRole('alert')).toContainText('value is 1e');
  await expect(bias).toHaveValue('0');
});

test('layers and units are added and taken away in the picture', async ({ lab, page }) => {
  await lab.open();
  await pointAt(page, lab, 2, 8);
  const first = page.getByTestId('a-units');
  await first.getByRole('button', { name: 'Layer 2: one unit less' }).click();
  await expect(page).toHaveURL(/hidden=8,7,8,8,8,8/);
  await first.getByRole('button', { name: 'One layer less' }).click();
  await expect(page).toHaveURL(/hidden=8,7,8,8,8$/);
  await first.getByRole('button', { name: 'One layer more' }).click();
  await expect(page).toHaveURL(/hidden=8,7,8,8,8,8/);
});

test('of a wide layer every unit is pointed at, chosen and reached by arrow keys', async ({
  lab,
  page,
}) => {
  await lab.openAt(0, '#hidden=24');
  await expect(page.getByRole('complementary')).toContainText(
    'Thin rows: a of the units beyond eight',
  );
  const box = (await lab.canvas('a-units').boundingBox())!;
  const y = box.y + box.height / 2;
  // From the output leftwards: the strip is the first unit on the way.
  let x = box.x + box.width - 70;
  await expect(async () => {
    await page.mouse.move((x -= 6), y);
    await expect(surface(page)).toHaveAccessibleName(/a of layer 1, unit (1[67])/, { timeout: 80 });
  }).toPass({ intervals: [0], timeout: 20_000 });

  const unit = page.getByRole('combobox', { name: /^unit/ });
  await page.mouse.click(x, y);
  await expect(unit).toHaveValue(/^1[56]$/);
  await page.getByRole('group', { name: 'Network, With batch norm' }).focus();
  for (let i = 0; i < 30; ++i) await page.keyboard.press('ArrowDown');
  await expect(unit).toHaveValue('23');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Layer 1, unit 24' })).toBeVisible();
});
