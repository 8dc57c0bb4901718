// The product's main job, in the built site: the twins train side by side and batch norm wins.
import { expect, pictures, test } from './lab';

test('races by itself on opening', async ({ page }) => {
  await page.goto('./');
  await page.waitForFunction(
    () =>
      Number.parseInt(document.querySelector('[data-testid="step"]')?.textContent ?? '0', 10) > 0,
  );
});

test('pauses and plays', async ({ lab }) => {
  await lab.open();
  await lab.pause();
  const paused = await lab.step();
  await lab.button('Play').click();
  await lab.trainedTo(paused + 1);
});

test('the twin with batch norm learns the circle, the other does not', async ({ lab }) => {
  await lab.openAt(0);
  const start = await lab.figure('a', 'train-loss');

  await lab.button('Play').click();
  // Steps of this size throw it back now and then, so what counts is that it gets there.
  await expect
    .poll(() => lab.figure('a', 'train-loss'), { timeout: 20_000 })
    .toBeLessThan(start / 5);
  await expect.poll(() => lab.figure('a', 'test-accuracy')).toBeGreaterThan(0.95);
  await lab.trainedTo(900);
  expect(await lab.figure('b', 'train-loss')).toBeGreaterThan(0.6);
  expect(await lab.figure('b', 'test-accuracy')).toBeLessThan(0.65);
});

test('every picture is painted', async ({ lab }) => {
  await lab.open();
  await lab.trainedTo(200);
  for (const picture of pictures) {
    const colours = await lab.canvas(picture).evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours, picture).toBeGreaterThan(30);
  }
});

test('a step trains one mini-batch, a reset goes back to the very same start', async ({ lab }) => {
  await lab.openAt(0);
  const start = await lab.state();
  await lab.stepBy(3);
  expect(await lab.state()).not.toEqual(start);
  await lab.reset();
  expect(await lab.state()).toEqual(start);
});
