// Everybody can read every chapter: assistive technology in both themes, fingers, a narrow page; questions open and answered.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chapters } from '../../web/src/notes/chapters';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { smallTargets } from './targets';
import { desk, phone } from './views';

/** Every chapter before its question is answered, and after; what trains has come to an end. */
async function forEachChapter(
  lecture: LecturePage,
  look: (id: string, answered: boolean) => Promise<void>,
): Promise<void> {
  for (const { id } of chapters) {
    await lecture.open(id);
    await look(id, false);
    const chapter = lecture.chapter(id);
    const skip = chapter.getByRole('button', { name: 'just show me' });
    while ((await skip.count()) > 0) await skip.first().click();
    await expect(chapter.getByText('Nothing is trained until')).toHaveCount(0);
    await expect(chapter.getByText(/^Training: /)).toHaveCount(0);
    await look(id, true);
  }
}

async function complaintsOf(page: Page, id: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(`#${id}`);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(
    (found) => `${id}: ${found.id}: ${found.nodes.map(({ html }) => html).join(' ')}`,
  );
}

for (const [device, size] of [
  ['desk', desk],
  ['phone', phone],
] as const)
  test(`axe finds nothing in any chapter, light or dark: ${device}`, async ({ lecture, page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    await forEachChapter(lecture, async (id, answered) => {
      found.push(...(await complaintsOf(page, id)));
      if (!answered) return;
      // The themes differ in their colours alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await complaintsOf(page, id, ['color-contrast'])));
      await page.emulateMedia({ colorScheme: 'light' });
    });
    expect(found).toEqual([]);
  });

test('on a phone a finger hits everything, and nothing scrolls sideways', async ({
  lecture,
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize(phone);
  const found = new Set<string>();
  await forEachChapter(lecture, async (id) => {
    for (const small of await page.evaluate(smallTargets, `#${id}`)) found.add(`${id}: ${small}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > phone.width) found.add(`${id}: the page is ${wide} px wide`);
  });
  expect([...found]).toEqual([]);
});

test('every slider moves by keyboard, both ways', async ({ lecture, page }) => {
  const stuck: string[] = [];
  for (const figure of chapters.flatMap(({ figures }) => figures)) {
    await lecture.openAlone(figure);
    for (const slider of await page.locator('input[type=range]:enabled').all()) {
      const [from, max] = [await slider.inputValue(), await slider.getAttribute('max')];
      const ways = ['ArrowRight', 'ArrowLeft'];
      if (Number(from) >= Number(max)) ways.reverse();
      let before = from;
      for (const way of ways) {
        await slider.press(way);
        const after = await slider.inputValue();
        if (after === before)
          stuck.push(`${figure}: ${(await slider.getAttribute('aria-valuetext')) ?? ''}`);
        before = after;
      }
    }
  }
  expect(stuck).toEqual([]);
});

test('axe finds nothing in the whole page, where its chapters have not come', async ({ page }) => {
  await page.goto('./lecture.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
