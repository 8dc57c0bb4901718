// Headless Chromium: the engine in a page, and what the built site's first view loads.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { perSecond } from './contenders.mjs';
import { serveFolder } from './server.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];

export const launchChromium = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

/** Stands in the page: refers to nothing outside itself. */
async function makeInPage(workload) {
  const [{ makeEngine }, { measure }] = await Promise.all([
    import('/tests/bench/engine.mjs'),
    import('/tests/bench/measure.mjs'),
  ]);
  const engine = await makeEngine(workload);
  globalThis.bench = { loss: engine.loss, measure: (time) => measure(engine.train, time) };
}

/** A contender as contenders.mjs describes them; its pages live in `browser`. */
export const chromiumContender = (browser) => ({
  name: 'wasm-chromium',
  start: async (workload) => {
    const server = await serveFolder(root);
    const page = await browser.newPage();
    // Any page of the server will do.
    await page.goto(`${server.address}tests/bench/workloads.json`);
    await page.evaluate(makeInPage, workload);
    return {
      loss: () => page.evaluate(() => globalThis.bench.loss()),
      measure: async (time) =>
        perSecond(
          await page.evaluate((milliseconds) => globalThis.bench.measure(milliseconds), time),
        ),
      close: async () => {
        await page.close();
        server.close();
      },
    };
  },
});

/** The files that the site in dist/ loads until it is quiet. */
export async function firstViewFiles(browser) {
  const server = await serveFolder(fileURLToPath(new URL('../../../dist', import.meta.url)));
  // What is kept for later is no part of it.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(server.address, { waitUntil: 'networkidle' });
  await page.close();
  server.close();
  return [...server.asked];
}
