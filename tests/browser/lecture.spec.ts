// The lecture's page: from the lab and back, chapters that come when they are near, predictions, letters that light up.
import type { Locator } from '@playwright/test';
import { expect } from './lab';
import { test } from './lecture';
import { desk, phone } from './views';

test('one link leads from the lab to the lecture, one back', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('link', { name: 'Lecture' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Normalizing activations/);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await lab.trainedTo(1);
});

test('words are there before the arithmetic, figures after it', async ({ lecture, page }) => {
  const wrong: Error[] = [];
  page.on('pageerror', (error) => wrong.push(error));
  let send = (): void => undefined;
  const held = new Promise<void>((done) => (send = done));
  await page.route('**/bnlesson-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./lecture.html');
  const chapter = lecture.chapter('inputs');
  const [figure, next] = [chapter.locator('figure').first(), lecture.chapter('round')];
  await expect(chapter).toContainText('The notes do it in four steps.');
  await chapter.getByRole('button', { name: 'just show me' }).first().click();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('aria-busy', 'true');
  send();
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  await expect(chapter.getByText(/^Subtracting the means/)).toBeVisible();
  await next.scrollIntoViewIfNeeded();
  await expect(next).toContainText('Fit a plane');
  expect(wrong).toEqual([]);
});

test('asks first, tells afterwards, and remembers it in the list of chapters', async ({
  lecture,
  page,
}) => {
  await lecture.open('five-steps');
  const chapter = lecture.chapter('five-steps');
  const list = page.getByRole('navigation', { name: 'Chapters' });
  await expect(chapter.getByText('Answer the question above')).toHaveCount(2);
  await expect(list).not.toContainText('predicted');
  await chapter.getByRole('button', { name: 'Only example 3’s' }).click();
  await expect(chapter.getByText('A fair guess; the figure disagrees.')).toBeVisible();
  await expect(chapter.getByText('Answer the question above')).toHaveCount(1);
  await expect(list.getByRole('listitem').filter({ hasText: 'The five steps' })).toContainText(
    'predicted',
  );
});

/** How far the tops of a chapter's figures lie below those of its questions. */
function distances(chapter: Locator): Promise<number[]> {
  return chapter.evaluate((section) => {
    const tops = (name: string) =>
      [...section.querySelectorAll(name)].map((one) => one.getBoundingClientRect().top);
    const questions = tops('.predict');
    return tops('figure').map((top, i) => Math.round(top - questions[i]!));
  });
}

for (const [name, size] of Object.entries({ desk, phone }))
  test(`no figure moves when its question is answered, on a ${name}`, async ({ lecture, page }) => {
    await page.setViewportSize(size);
    for (const id of ['inputs', 'five-steps', 'gamma-beta', 'beyond']) {
      await lecture.open(id);
      const chapter = lecture.chapter(id);
      const before = await distances(chapter);
      for (const question of await chapter.locator('.predict').all())
        await question.locator('.answers button').first().click();
      await expect(chapter.getByText('Answer the question above')).toHaveCount(0);
      expect(await distances(chapter)).toEqual(before);
    }
  });

test('pictures do not tell the answer before the question is answered', async ({ lecture }) => {
  await lecture.open('beyond');
  const answers = lecture.figure('inference').locator('.flicker circle');
  await expect(answers).toHaveCount(0);
  await lecture.chapter('beyond').getByRole('button', { name: 'just show me' }).first().click();
  await expect(answers).toHaveCount(40);
  await lecture.open('gamma-beta');
  const learned = lecture.figure('gamma-beta-learned');
  const drawn = () =>
    learned.locator('path.gamma').evaluate((path: SVGPathElement) => path.getTotalLength());
  expect(await drawn()).toBe(0);
  await lecture.slide(learned.getByRole('slider', { name: 'step' }), 100);
  const quarter = await drawn();
  expect(quarter).toBeGreaterThan(100);
  await lecture.chapter('gamma-beta').getByRole('button', { name: 'Yes, both' }).click();
  expect(await drawn()).toBeGreaterThan(3 * quarter);
});

test('a letter lights its marks, by pointer and by keyboard', async ({ lecture }) => {
  await lecture.open('five-steps');
  const chapter = lecture.chapter('five-steps');
  await chapter.locator('figure math [data-s="mu"]').first().hover();
  await expect(chapter).toHaveAttribute('data-lit', 'mu');
  await chapter.locator('figure math [data-s="sigma"]').first().focus();
  await expect(chapter).toHaveAttribute('data-lit', 'sigma');
});

test('an unknown figure is named, and the lecture shown', async ({ page }) => {
  await page.goto('./lecture.html?figure=nonsense&embed');
  await expect(page.getByText('There is no figure “nonsense”')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The five steps' })).toBeVisible();
});
