// What goes wrong with the browser's own things, workers, files and SIMD, is said in one sentence.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './lab';

test('a worker that dies is replaced, and the page says so', async ({ lab, page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = Worker;
    const Recorded = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    Object.assign(globalThis, { Worker: Recorded, workers });
  });
  await page.clock.install();
  await lab.open();
  await lab.trainedTo(300);
  await page.evaluate(() => {
    const { workers } = globalThis as unknown as { workers: Worker[] };
    workers[1]!.terminate();
  });
  // Nobody tells the page: it counts seconds, which pass here at once.
  await expect(async () => {
    await page.clock.fastForward(1000);
    await expect(lab.notice).toContainText('replaced', { timeout: 50 });
  }).toPass({ intervals: [0] });
  await lab.trainedTo(1);
});

test('files of 1 GB are refused at once, unread', async ({ lab, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  await lab.open();
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'x' }));
  });
  const drop = async (name: string) => {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), 2 ** 30);
    await page.locator('#x').setInputFiles(join(folder, name));
    await page.locator('main').evaluate((main) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(document.querySelector<HTMLInputElement>('#x')!.files![0]!);
      main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  };
  const step = await lab.step();
  await drop('weights.safetensors');
  await expect(lab.notice).toContainText('has 1074 MB: a file of weights has at most 64 MB.');
  await drop('points.csv');
  await expect(page.getByTestId('csv-errors')).toContainText('has 1.1 GB: at most 4 MB are read.');
  await page.keyboard.press('Escape');
  await lab.trainedTo(step + 1);
  rmSync(folder, { recursive: true });
});

test('a browser without SIMD gets a sentence', async ({ lab, page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto('./');
  await expect(lab.notice).toContainText('SIMD');
  expect(await lab.step()).toBe(0);
});
