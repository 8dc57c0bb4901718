// How the built page (dist/) does in headless Chromium while both twins train as fast as they can.
// Usage: node page-trace.mjs [--slowdown N] [--seconds N] [--link '#...']   prints one JSON object
import { chromium } from 'playwright-core';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'vite';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const flags = '--no-sandbox --disable-gpu --no-first-run --disable-background-networking';
const unmeasured = 2000; // ms after the first picture: new code is slow at first
const patience = 60_000;

/**
 * The frames a second that the page gets, its main thread's longest task while it trains (ms; and in
 * processor time, which other programs do not lengthen), and the time from
 * navigation to the first picture of a trained network (ms). `slowdown`: how many times slower the page's processor is
 * made; `link`: the experiment.
 */
export async function tracePage({ slowdown = 1, seconds = 10, link = '#hidden=8,8' } = {}) {
  const server = await preview({
    root: web,
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: flags.split(' ') });
  try {
    const page = await openPage(browser, slowdown);
    const firstPicture = await timeFirstPicture(page, server.resolvedUrls.local[0] + link);
    await page.getByLabel('speed').press('End');
    await page.waitForTimeout(unmeasured);
    const traced = await traceFrames(browser, page, seconds);
    return { ...traced, firstPicture: Math.round(firstPicture), ...(await progressOf(page)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watchFirstPicture);
  return page;
}

/** Runs in the page before its own scripts: notes when a decision surface is drawn after the first step. */
function watchFirstPicture() {
  const { prototype } = CanvasRenderingContext2D;
  const { drawImage } = prototype;
  prototype.drawImage = function (...picture) {
    drawImage.apply(this, picture);
    const step = document.querySelector('[data-testid="step"]')?.textContent ?? '0';
    if (step === '0' || !this.canvas.closest('[data-testid="a-surface"]')) return;
    prototype.drawImage = drawImage;
    requestAnimationFrame(() => (globalThis.firstPicture = performance.now()));
  };
}

async function timeFirstPicture(page, address) {
  await page.goto(address, { waitUntil: 'commit' });
  const found = await page.waitForFunction(() => globalThis.firstPicture, null, {
    timeout: patience,
  });
  return found.jsonValue();
}

async function traceFrames(browser, page, seconds) {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const framesPerSecond = await page.evaluate(countFrames, 1000 * seconds);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const tasks = mainThreadTasks(traceEvents);
  const [longestTask, longestTaskCpu] = [longest(tasks, 'dur'), longest(tasks, 'tdur')];
  return { framesPerSecond, longestTask, longestTaskCpu };
}

/** Runs in the page. */
function countFrames(milliseconds) {
  return new Promise((resolve) => {
    const began = performance.now();
    let frames = 0;
    const count = (now) => {
      if (now - began < milliseconds) requestAnimationFrame(count);
      else resolve(Math.round((10_000 * frames) / (now - began)) / 10);
      ++frames;
    };
    requestAnimationFrame(count);
  });
}

/** What the thread that runs the page's scripts did. */
function mainThreadTasks(events) {
  const names = events.filter(({ name }) => name === 'thread_name');
  const mains = names.filter(({ args }) => args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && /\bRunTask$/.test(name));
  return tasks.filter(isMain);
}

/** Milliseconds: `dur` as a clock saw it, `tdur` of processor time alone, whatever else the machine did. */
function longest(tasks, measure) {
  if (tasks.length === 0) throw new Error('The trace shows no task of the page.');
  const most = tasks.reduce((longer, task) => Math.max(longer, task[measure] ?? 0), 0);
  return Math.round(most / 100) / 10;
}

/** What the page itself says of its speed. */
async function progressOf(page) {
  const rate = await page.locator('.rate').first().innerText();
  return { stepsPerSecond: Number.parseFloat(rate.replaceAll(',', '')) };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const number = { type: 'string' };
  const { values } = parseArgs({ options: { slowdown: number, seconds: number, link: number } });
  const { slowdown = 1, seconds = 10, ...rest } = values;
  const found = await tracePage({ ...rest, slowdown: Number(slowdown), seconds: Number(seconds) });
  console.log(JSON.stringify(found, null, 2));
}
