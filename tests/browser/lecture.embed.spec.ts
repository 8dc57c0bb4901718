// Every figure in a page of another origin: free, and in a sandbox, where it has no origin and no storage.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator } from '@playwright/test';
import { chapters } from '../../web/src/notes/chapters';
import { expect, test } from './lab';
import { shorter } from './lecture';

const figures = chapters.flatMap((chapter) => chapter.figures);

/** The slider that a visitor moves in each figure. */
const sliders: Record<string, RegExp | string> = {
  inputs: 'tilt',
  'inputs-test': 'class 1',
  round: 'tilt',
  hidden: 'runs of each',
  'five-steps': 'z of example 2, as a dot',
  'five-steps-backward': 'example followed',
  'gamma-beta': 'β sets the mean',
  'gamma-beta-learned': 'step',
  'which-beta': 'Adam’s β₁',
  network: 'example i',
  learning: 'steps taken',
  inference: 'the point’s x₁',
  scale: /W/,
  why: 'runs of each',
};
/** What the address asks for. */
const texts: Record<string, string> = { ...shorter, 'five-steps-backward': '&m=4' };

let server: Server;
let slides = '';

test.beforeAll(async ({ baseURL }) => {
  server = createServer(({ url }, answer) => {
    const figure = new URL(url ?? '/', 'http://slides').searchParams.get('figure') ?? '';
    const source = `${baseURL}lecture.html?figure=${figure}&embed${texts[figure] ?? ''}`;
    const frames = ['', 'sandbox="allow-scripts"'].map(
      (sandbox) => `<iframe ${sandbox} width="1000" height="900" src="${source}"></iframe>`,
    );
    answer.setHeader('Content-Type', 'text/html');
    answer.end(
      `<!doctype html><title>slides</title><link rel="icon" href="data:,">${frames.join('')}`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  slides = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => server.close());

async function expectAlone(frame: FrameLocator, figure: Locator): Promise<void> {
  await expect(figure).toBeVisible();
  await expect(frame.locator('figure')).toHaveCount(1);
  await expect(frame.locator('nav, section[id], h1, h2, aside, .predict, .what')).toHaveCount(0);
  await expect(frame.locator('main > *')).toHaveCount(2);
  await expect(frame.getByRole('link', { name: /^BatchNorm Lab, chapter/ })).toBeVisible();
}

/** The numbers that stand in it, drawn or written. */
async function numbersOf(figure: Locator): Promise<string> {
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  const text = (await figure.innerText()).replaceAll(/[^−\d.,%]+/g, ' ');
  expect(text).toMatch(/\d/);
  return text;
}

test('every figure has a slider', () => {
  expect(Object.keys(sliders)).toEqual(figures);
});

for (const figure of figures)
  test(`${figure} lives in a page of another origin`, async ({ page }) => {
    await page.goto(`${slides}?figure=${figure}`);
    for (const number of [0, 1]) {
      const frame = page.locator('iframe').nth(number).contentFrame();
      const shown = frame.locator(`#figure-${figure}`);
      await expectAlone(frame, shown);
      await expect(shown.getByText(/^Training: /)).toHaveCount(0);
      const before = await numbersOf(shown);
      await shown.getByRole('slider', { name: sliders[figure]! }).first().press('ArrowRight');
      await expect.poll(() => numbersOf(shown)).not.toBe(before);
      await expect(shown).not.toContainText(/NaN|undefined|Infinity/);
    }
  });
