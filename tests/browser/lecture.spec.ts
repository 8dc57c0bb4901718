// The lecture's page: from the lab and back, chapters that come when they are near, predictions, letters that light up.
import { expect } from './lab';
import { test } from './lecture';

test('one link leads from the lab to the lecture, one back', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('link', { name: 'Lecture' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Normalizing activations/);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await lab.trainedTo(1);
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
