// Everybody can use it: assistive technology in both themes, and a phone.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type LabPage } from './lab';

const phone = { width: 390, height: 844 };

async function seriousViolations(lab: LabPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.describe('axe finds nothing serious', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'the same document in every browser');

  test('light or dark', async ({ lab, page }) => {
    await lab.open();
    await lab.pause();
    expect(await seriousViolations(lab)).toEqual([]);
    await page.getByRole('button', { name: /theme/i }).click();
    expect(await seriousViolations(lab)).toEqual([]);
  });

  test('on a phone', async ({ lab, page }) => {
    await page.setViewportSize(phone);
    await lab.open();
    await lab.pause();
    expect(await seriousViolations(lab)).toEqual([]);
  });
});

test('nothing is cut off on a phone, and both surfaces are in sight', async ({ lab, page }) => {
  await page.setViewportSize(phone);
  await lab.open();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(phone.width);
  for (const picture of ['a-surface', 'b-surface'] as const)
    await expect(lab.canvas(picture)).toBeInViewport({ ratio: 1 });
});
