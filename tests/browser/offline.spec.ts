// Without a network: what was visited once opens again, trains, and is never a mix of two builds.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { test as plain } from '@playwright/test';
import { offlineScript } from '../../web/plugins/offline';
import { expect, test } from './lab';

const kept = () => navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL);

test('the page opens and trains again without a network', async ({ lab, page, context }) => {
  await lab.open();
  expect(await page.evaluate(kept)).toContain('/some/where/offline.js');
  await context.setOffline(true);
  await lab.open('#seed=7');
  await expect(lab.field('seed')).toHaveValue('7');
  await lab.trainedTo(20);
  // Parts that the visit before has never opened.
  await page.getByRole('tab', { name: 'Gradients' }).click();
  await expect(page.locator('#instrument')).toHaveAccessibleName('Gradients');
  for (const name of ['Share', 'Save', 'Help']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).not.toContainText('could not be loaded');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.goto('./lecture.html');
  await expect(page.locator('figure').first()).toBeVisible();
});

/** A folder under a host, with whatever build was put there last. */
class Host {
  readonly #folder = mkdtempSync(join(tmpdir(), 'site-'));
  readonly #server: Server;
  up = true;

  constructor() {
    mkdirSync(join(this.#folder, 'assets'));
    const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
    this.#server = createServer(({ url = '' }, response) => {
      const file = url.replace('/lab/', '') || 'index.html';
      if (!this.up) return void response.destroy();
      try {
        const content = readFileSync(join(this.#folder, file));
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
        response.end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  /** A page that writes which build its own two scripts are of; the second is loaded on a click. */
  deploy(build: string): void {
    rmSync(join(this.#folder, 'assets'), { recursive: true });
    mkdirSync(join(this.#folder, 'assets'));
    const files = {
      'index.html': `<!doctype html><title>${build}</title><script type="module" src="assets/now-${build}.js"></script>
        <button>later</button><p>`,
      [`assets/now-${build}.js`]: `document.querySelector('p').textContent = 'now ${build}';
        document.querySelector('button').onclick = () => import('./later-${build}.js');
        navigator.serviceWorker.register('./offline.js');`,
      [`assets/later-${build}.js`]: `document.querySelector('p').textContent = 'later ${build}';`,
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(this.#folder, name), content);
    writeFileSync(join(this.#folder, 'offline.js'), offlineScript(this.#folder));
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/lab/`;
  }

  close(): void {
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }
}

plain('a new build is taken whole on the next visit', async ({ context }) => {
  const host = new Host();
  host.deploy('one');
  const address = await host.open();
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const first = await visit();
  await expect(first.locator('p')).toHaveText('now one');
  await first.evaluate(kept);
  await first.reload();
  await expect(first.locator('p')).toHaveText('now one');

  host.deploy('two');
  // The page that is open finds its own files, which the host has no more.
  await first.getByRole('button').click();
  await expect(first.locator('p')).toHaveText('later one');
  const second = await visit();
  await expect(second.locator('p')).toHaveText('now two');
  const waiting = () =>
    second.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
  await expect.poll(waiting).toBe('installed');
  await first.close();
  await second.close();

  host.up = false;
  const third = await visit();
  await expect(third.locator('p')).toHaveText('now two');
  await third.getByRole('button').click();
  await expect(third.locator('p')).toHaveText('later two');
  host.close();
});
