// The visitor's own points: drawn by hand, by keyboard or out of a CSV text; and back as a file.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './lab';

const csv = (rows: number): string =>
  Array.from({ length: rows }, (_, i) => `${i % 7},${(i * i) % 11},${i % 2 ? 'yes' : 'no'}`).join(
    '\n',
  );

async function openPlane(page: Page) {
  await page.getByRole('button', { name: /own…/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own points' });
  const plane = page.getByTestId('drawing-plane');
  await expect(plane).toBeVisible();
  return { dialog, plane, counts: page.getByTestId('counts') };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^CSV/ }).fill(text);
  await page.getByRole('button', { name: 'Take over' }).click();
}

test('a CSV text is trained on, shared in the link, and comes back as a file', async ({
  lab,
  page,
}) => {
  await lab.open();
  const { dialog } = await openPlane(page);
  await paste(page, `x1;x2;label\n${csv(40).replaceAll(',', ';')}`);
  await expect(dialog).toContainText('40 points. "no" is class 0, "yes" is class 1.');
  await page.getByRole('button', { name: 'Train on these points' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('30 train + 10 test')).toBeVisible();
  await expect(page).toHaveURL(/dataset=own&batch_size=30&data=/);
  await lab.trainedTo(1);

  await page.getByRole('button', { name: 'Data: more settings' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'download CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  const rows = csv(40).replaceAll('yes', '1').replaceAll('no', '0');
  expect(text).toBe(`x1,x2,label\n${rows}\n`);

  await page.reload();
  await lab.trainedTo(1);
  await expect(page.getByText('30 train + 10 test')).toBeVisible();
});

test('a malformed CSV is refused by line, and nothing else changes', async ({ lab, page }) => {
  await lab.open();
  const { counts } = await openPlane(page);
  await paste(page, csv(20));
  await expect(counts).toHaveText('class 0: 10, class 1: 10');
  await paste(page, '1,2,0\n3,abc,1\n5,6\n7,8,1');
  const errors = page.getByTestId('csv-errors');
  await expect(errors).toContainText('line 2: x2 is "abc": a number is needed.');
  await expect(errors).toContainText('line 3 has 2 columns: x1, x2 and a label are needed.');
  await expect(counts).toHaveText('class 0: 10, class 1: 10');

  const file = {
    name: 'junk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0, 1, 2]),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(errors).toContainText('This is no text');
  const isTaken = await page.getByRole('textbox', { name: /^CSV/ }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1,2,0\n'.repeat(1e6));
    const options = { clipboardData, bubbles: true, cancelable: true };
    return field.dispatchEvent(new ClipboardEvent('paste', options));
  });
  expect(isTaken, 'a text that the browser would lay out for minutes').toBe(false);
  await expect(errors).toContainText('The text has 6.0 MB: at most 4 MB are read.');

  await page.keyboard.press('Escape');
  const step = await lab.step();
  await lab.trainedTo(step + 1);
  expect(new URL(page.url()).hash).toBe('');
});

test('points are drawn and erased with the pointer, and undone', async ({ lab, page }) => {
  await lab.open();
  const { plane, counts } = await openPlane(page);
  const box = (await plane.boundingBox())!;
  const at = (x: number, y: number): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  await page.mouse.click(...at(0.3, 0.3));
  await page.mouse.click(...at(0.4, 0.3));
  await page.getByText('class 1', { exact: true }).last().click();
  await page.mouse.move(...at(0.6, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.8, 0.7), { steps: 10 });
  await page.mouse.up();
  await expect(counts).toHaveText(/^class 0: 2, class 1: ([5-9]|1\d)$/);
  const drawn = await counts.innerText();
  await page.mouse.click(...at(0.3, 0.3), { button: 'right' });
  await expect(counts).toHaveText(drawn.replace('class 0: 2', 'class 0: 1'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(counts).toHaveText(drawn);
  await page.getByRole('button', { name: 'Train on these points' }).click();
  await lab.trainedTo(1);
});

test('points are drawn by keyboard alone', async ({ lab, page }) => {
  await lab.open();
  const { plane, counts } = await openPlane(page);
  await plane.focus();
  for (const key of ['Enter', 'ArrowLeft', 'ArrowLeft', 'Enter', '1', 'ArrowUp', 'Enter'])
    await page.keyboard.press(key);
  await expect(counts).toHaveText('class 0: 2, class 1: 1');
  await page.keyboard.press('Delete');
  await expect(counts).toHaveText('class 0: 2, class 1: 0');
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Train on these points' }).press('Enter');
  await expect(page.getByText('3 train + 1 test')).toBeVisible();
  await lab.trainedTo(1);
});

test('points that are too many for a link outlive a reload and the way back', async ({
  lab,
  page,
}) => {
  await lab.open();
  const { dialog } = await openPlane(page);
  const rows = Array.from({ length: 800 }, (_, i) => `${Math.sin(i)},${Math.cos(i)},${i % 2}`);
  await paste(page, rows.join('\n'));
  await expect(dialog).toContainText('this tab keeps them until it is closed');
  await page.getByRole('button', { name: 'Train on these points' }).click();
  const split = page.getByText('600 train + 200 test');
  await expect(split).toBeVisible();
  await expect(page).toHaveURL(/#dataset=own$/);
  await page.reload();
  await lab.trainedTo(1);
  await expect(split).toBeVisible();
  await expect(lab.notice).toContainText('those that this tab has kept are used');
  await page.goto('./lecture.html');
  await page.goBack();
  await lab.trainedTo(1);
  await expect(split).toBeVisible();
});
