// What is taken away holds what it says, and weights come back.
import type { Page } from '@playwright/test';
import { expect, numberIn, test, type LabPage } from './lab';
import { openSave, saveDialog as dialog, saved } from './saving';

/** Drops a file on the page; a large one is made of so many copies of the bytes. */
async function drop(page: Page, name: string, bytes: Buffer, copies = 1): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([as, base64, times]) => {
      const part = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File(Array<Uint8Array<ArrayBuffer>>(times).fill(part), as));
      return transfer;
    },
    [name, bytes.toString('base64'), copies] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

/** The twin's part of what is on screen. */
async function stateOf(lab: LabPage, twin: 'a' | 'b'): Promise<[string, string][]> {
  return Object.entries(await lab.state()).filter(([key]) => key.startsWith(twin));
}

test('pictures are pictures of their picture', async ({ lab, page }) => {
  await lab.openAt(0);
  await lab.goTo(60);
  const shown = (await lab.canvas('a-surface').boundingBox())!;
  await openSave(page);
  const choice = dialog(page).getByRole('combobox', { name: 'Picture' });
  const surface = dialog(page).getByRole('option', { name: /^Decision surface.*batch norm/ });
  await choice.selectOption(await surface.textContent());

  const png = await saved(page, 'PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice as fine as the screen, between margins of 16.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * (Math.round(shown.width) + 32));

  const svg = await saved(page, 'SVG');
  const parts = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const count = (name: string): number => parsed.getElementsByTagName(name).length;
    const words = [...parsed.getElementsByTagName('text')].map(({ textContent }) => textContent);
    return { errors: count('parsererror'), images: count('image'), paths: count('path'), words };
  }, svg.bytes.toString());
  // The field's colours are one image; 400 points and the boundary are shapes, and letters letters.
  expect(parts).toMatchObject({ errors: 0, images: 1 });
  expect(parts.paths).toBeGreaterThan(400);
  expect(parts.words).toContain('BatchNorm Lab, step 60');
});

test('numbers are those on screen, under the names of the notation', async ({ lab, page }) => {
  await lab.openAt(0);
  await lab.goTo(60);
  const loss = await lab.figure('a', 'test-loss');
  await openSave(page);
  const rowsOf = ({ bytes }: { bytes: Buffer }) =>
    bytes
      .toString()
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  const losses = rowsOf(await saved(page, 'CSV'));
  expect(losses[0]).toEqual(['step', 'loss_with', 'loss_without']);
  expect(losses.slice(1).map(([step]) => Number(step))).toEqual(
    Array.from({ length: 60 }, (_, i) => i + 1),
  );

  const choice = dialog(page).getByRole('combobox', { name: 'Table' });
  await choice.selectOption('Losses and accuracies of both sets');
  const [head = [], ...scores] = rowsOf(await saved(page, 'CSV'));
  const last = Number(scores.at(-1)?.[head.indexOf('test_loss_with')]);
  expect(Number(last.toPrecision(3))).toBe(loss);
});

test('code and network files hold this experiment', async ({ lab, page }) => {
  await lab.openAt(0, '#hidden=4,3&learning_rate=0.25');
  await lab.goTo(20);
  await openSave(page);
  const script = (await saved(page, 'PyTorch')).bytes.toString();
  expect(script).toContain('hidden=(4, 3)');
  expect(script).toContain('torch.optim.SGD(network.parameters(), lr=0.25)');
  expect(script).toContain('class LabBatchNorm(nn.BatchNorm1d):');
  expect(script).toContain('#hidden=4,3&learning_rate=0.25');
  const onnx = await saved(page, 'ONNX');
  expect(onnx.name).toBe('with-batch-norm-step-20.onnx');
  for (const word of ['Gemm', 'BatchNormalization', 'Sigmoid', 'running_sigma2[2]', 'probability'])
    expect(onnx.bytes.includes(word)).toBe(true);
  await dialog(page).getByText('Without', { exact: true }).click();
  expect((await saved(page, 'ONNX')).bytes.includes('BatchNormalization')).toBe(false);
});

for (const kind of ['safetensors', 'JSON'] as const) {
  test(`weights as ${kind}, put back after a reload, give the same picture`, async ({
    lab,
    page,
  }) => {
    await lab.openAt(0);
    await lab.goTo(300);
    await openSave(page);
    const { name, bytes } = await saved(page, kind);
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    const before = await stateOf(lab, 'a');

    await lab.openAt(3);
    const other = await stateOf(lab, 'b');
    expect(await stateOf(lab, 'a')).not.toEqual(before);
    await drop(page, name, bytes);
    await expect(lab.notice).toContainText(`“With batch norm” has the weights of ${name}`);
    await expect.poll(() => stateOf(lab, 'a')).toEqual(before);
    expect(await stateOf(lab, 'b')).toEqual(other);

    // It is a place in time: the run goes on from it, and comes back to it.
    await lab.stepBy(2);
    expect(await stateOf(lab, 'a')).not.toEqual(before);
    await lab.goTo(1);
    await lab.goTo(3);
    await expect.poll(() => stateOf(lab, 'a')).toEqual(before);
  });
}

test('a file that is no weights of this network is refused, and nothing has changed', async ({
  lab,
  page,
}) => {
  await lab.openAt(2, '#hidden=4');
  await openSave(page);
  const { bytes: other } = await saved(page, 'safetensors');
  await lab.openAt(2);
  const before = await lab.state();
  const megabyte = Buffer.alloc(1e6);
  const files: [string, Buffer, number, string][] = [
    [
      'other.safetensors',
      other,
      1,
      'other.safetensors is of another network: W[1] is 4 x 2: 8 x 2',
    ],
    ['photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 1, 'holds no weights'],
    ['cut.safetensors', other.subarray(0, -8), 1, 'it is cut off'],
    ['huge.safetensors', megabyte, 70, '“huge.safetensors” has 70 MB'],
  ];
  for (const [name, bytes, copies, sentence] of files) {
    await drop(page, name, bytes, copies);
    await expect(lab.notice).toContainText(sentence);
    expect(numberIn(await page.getByTestId('step').innerText())).toBe(2);
    expect(await lab.state()).toEqual(before);
  }
  await lab.stepBy(1);
});

test('the dialog is worked by keyboard, and says what was saved', async ({ lab, page }) => {
  await lab.openAt(0);
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  const button = dialog(page).getByRole('button', { name: 'JSON' });
  await button.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  await expect(dialog(page).getByRole('status')).toHaveText(
    `Saved as ${download.suggestedFilename()}.`,
  );
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
});
