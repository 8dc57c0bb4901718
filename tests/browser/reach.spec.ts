// Everybody can use it: assistive technology in both themes, and a phone.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type LabPage } from './lab';

async function seriousViolations(lab: LabPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('axe finds nothing serious, light or dark', async ({ lab, page }) => {
  await lab.open();
  await lab.pause();
  expect(await seriousViolations(lab)).toEqual([]);
  await page.getByRole('button', { name: /theme/i }).click();
  expect(await seriousViolations(lab)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing is cut off and axe finds nothing serious', async ({ lab, page }) => {
    await lab.open();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    for (const picture of ['a-surface', 'b-surface'] as const)
      await expect(lab.canvas(picture)).toBeInViewport({ ratio: 1 });
    await lab.pause();
    expect(await seriousViolations(lab)).toEqual([]);
  });
});
