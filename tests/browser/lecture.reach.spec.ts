// Everybody can read every chapter: assistive technology in both themes, fingers, a narrow page, a keyboard; questions open
// and answered.
import type { Locator, Page } from '@playwright/test';
import { chapters } from '../../web/src/notes/chapters';
import { axeFinds, axeFindsInThemes } from './axe';
import { expect } from './lab';
import { shorter, test } from './lecture';
import { phoneFaults } from './targets';
import { desk, phone } from './views';

async function answer(chapter: Locator): Promise<void> {
  const skip = chapter.getByRole('button', { name: 'just show me' });
  while ((await skip.count()) > 0) await skip.first().click();
  await expect(chapter.getByText('Nothing is trained until')).toHaveCount(0);
  await expect(chapter.getByText(/^Training: /)).toHaveCount(0);
}

/** On a phone, then at a desk. */
async function faultsOf(
  page: Page,
  within: string,
  axe: (page: Page, within: string) => Promise<string[]>,
): Promise<string[]> {
  await page.setViewportSize(phone);
  const onPhone = [...(await axe(page, within)), ...(await phoneFaults(page, within))];
  await page.setViewportSize(desk);
  return [...onPhone, ...(await axe(page, within))];
}

/** Sliders that a key does not move, there or back. */
async function stuckSliders(chapter: Locator): Promise<string[]> {
  const stuck: string[] = [];
  for (const slider of await chapter.locator('input[type=range]:enabled').all()) {
    const [from, max] = [await slider.inputValue(), await slider.getAttribute('max')];
    const ways = ['ArrowRight', 'ArrowLeft'];
    if (Number(from) >= Number(max)) ways.reverse();
    let before = from;
    for (const way of ways) {
      await slider.press(way);
      const after = await slider.inputValue();
      if (after === before) stuck.push(await slider.evaluate(({ outerHTML }) => outerHTML));
      before = after;
    }
  }
  return stuck;
}

for (const { id, figures } of chapters)
  test(`everybody can read the chapter ${id}, and move its sliders`, async ({ lecture, page }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const long = figures.find((figure) => figure in shorter);
    await lecture.open(id, long && `?figure=${long}${shorter[long]!}`);
    const chapter = lecture.chapter(id);
    expect(await faultsOf(page, `#${id}`, axeFinds)).toEqual([]);
    await answer(chapter);
    expect(await faultsOf(page, `#${id}`, axeFindsInThemes)).toEqual([]);
    expect(await stuckSliders(chapter)).toEqual([]);
  });

test('axe finds nothing in the whole page, where its chapters have not come', async ({ page }) => {
  await page.goto('./lecture.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axeFinds(page, 'html')).toEqual([]);
});
