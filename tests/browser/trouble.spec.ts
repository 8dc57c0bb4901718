// What goes wrong is said in one sentence, and the race goes on.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './lab';

test('an impossible value is refused and the race goes on untouched', async ({ lab }) => {
  await lab.open();
  await lab.pause();
  const before = await lab.state();
  const step = await lab.step();
  await lab.type(lab.field('batch size'), '301');
  await expect(lab.notice).toContainText('at most 300');
  await expect(lab.field('batch size')).toHaveValue('32');
  expect(await lab.step()).toBe(step);
  expect(await lab.state()).toEqual(before);
  await lab.button('Play').click();
  await lab.trainedTo(step + 1);
});

test('on one example at a time batch norm says why it cannot train, and the other twin does', async ({
  lab,
  page,
}) => {
  await lab.open('#hidden=4');
  await page.getByRole('slider', { name: /^batch size/i }).press('Home');
  const row = page.getByRole('region', { name: 'With batch norm' });
  await expect(row).toContainText('It cannot train on one example at a time');
  await expect(page).toHaveURL(/batch_size=1$/);
  await expect(lab.notice).toBeEmpty();
  const start = await lab.figure('a', 'train-loss');
  await lab.trainedTo(200);
  await lab.pause();
  expect(await lab.figure('a', 'train-loss')).toBe(start);
  await row.getByRole('button', { name: 'Take two at a time' }).click();
  await expect(row).not.toContainText('cannot train');
  await lab.goTo(200);
  expect(await lab.figure('a', 'train-loss')).not.toBe(start);
});

test('a number that its field does not take is refused', async ({ lab }) => {
  await lab.open();
  await lab.type(lab.field('learning rate'), '1e9');
  await expect(lab.notice).toContainText('Learning rate is 1e9');
  await expect(lab.field('learning rate')).toHaveValue('0.5');
});

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
  await lab.open();
  await lab.trainedTo(300);
  await page.evaluate(() => {
    const { workers } = globalThis as unknown as { workers: Worker[] };
    workers[1]!.terminate();
  });
  await expect(lab.notice).toContainText('replaced', { timeout: 25_000 });
  await lab.trainedTo(1);
});

test('a network that takes long to look at answers at once, and is scored bit by bit at rest', async ({
  lab,
  page,
}) => {
  const large = Array<number>(8).fill(256).join(',');
  await lab.open(`#hidden=${large}&points=8000`);
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toBeVisible();
  const scoring = page.getByTestId('scoring');
  await expect(scoring).toHaveText(/^scoring: \d+ %$/);
  const step = await lab.step();
  await lab.button('Step').click();
  await lab.trainedTo(step + 1);
  await expect(scoring).toBeVisible();
  await expect(scoring).toBeHidden({ timeout: 60_000 });
  expect(await lab.figure('a', 'test-loss')).toBeGreaterThan(0);
  await expect(lab.notice).toBeEmpty();
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

test('a run that diverges stops and says where', async ({ lab, page }) => {
  await lab.open('#activation=linear&dataset=plane&learning_rate=1000&norm_a=none');
  await expect(page.getByText(/Stopped at step \d+/).first()).toBeVisible();
  await expect(lab.button('Play')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('NaN');
});
