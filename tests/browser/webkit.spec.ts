// The third engine: what Safari is made of, with the same site and the same policy.
import { expect, test } from '@playwright/test';
import { committed, found, job, trainInPage } from './bits';
import { numberIn } from './lab';
import { WebKit } from './webkit';

let webkit: WebKit;
test.beforeEach(() => {
  webkit = new WebKit(20_000 + Number(process.env.SITE_PORT));
});
test.afterEach(() => webkit.close());

test('WebKit trains: the twin with batch norm learns the circle', async ({ baseURL }) => {
  await webkit.open(baseURL!);
  const texts = () =>
    webkit.evaluate(() =>
      Object.fromEntries(
        ['step', 'a-test-accuracy', 'b-test-accuracy'].map((name) => [
          name,
          document.querySelector<HTMLElement>(`[data-testid="${name}"]`)?.innerText ?? '',
        ]),
      ),
    );
  const figure = async (name: string) => numberIn((await texts())[name]!);
  await expect.poll(() => figure('a-test-accuracy'), { timeout: 20_000 }).toBeGreaterThan(0.95);
  await expect.poll(() => figure('step'), { timeout: 20_000 }).toBeGreaterThan(600);
  expect(await figure('b-test-accuracy')).toBeLessThan(0.65);

  await webkit.click('//button[normalize-space()="Pause"]');
  await expect.poll(() => webkit.evaluate(() => document.body.innerText)).toContain('Play');
});

test('WebKit ends every run in the committed bits', async ({ baseURL }) => {
  test.setTimeout(120_000);
  await webkit.open(baseURL!);
  await expect.poll(() => webkit.evaluate(() => document.body.innerText)).toContain('Pause');
  await webkit.click('//button[normalize-space()="Pause"]');
  expect(found(await webkit.evaluate(trainInPage, job))).toEqual(committed);
});
