// Usage: node lighthouse.mjs RUNS. Both pages of dist/ under Lighthouse's phone, served compressed from a folder.
import { chromium } from 'playwright-core';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { resolve } = createRequire(at('tests/lighthouse/package.json'));
const { default: lighthouse } = await import(pathToFileURL(resolve('lighthouse')).href);

const folder = '/some/where/';
const pages = ['', 'lecture.html'];
const wanted = ['accessibility', 'best-practices', 'seo'];
const flags = '--no-sandbox --disable-gpu --no-first-run --disable-background-networking';
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** As GitHub Pages would: compressed, kept for ten minutes. */
function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://here');
  const file = join(at('dist'), pathname.replace(folder, '/').replace(/\/$/, '/index.html'));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  const type = types[extname(file)] ?? 'text/plain';
  const head = { 'content-type': type, 'cache-control': 'max-age=600' };
  const content = readFileSync(file);
  if (type.startsWith('font')) return response.writeHead(200, head).end(content);
  return response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end(gzipSync(content));
}

/** A port that nobody has now. */
const serve = (server) =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
async function freePort() {
  const server = createServer();
  const port = await serve(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Scores from 0 to 1, what each category finds wrong, and the times behind the performance. */
async function look(address, port) {
  const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  const { categories, audits, environment } = lhr;
  const wrong = ({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9);
  for (const [name, category] of Object.entries(categories)) {
    const list = wrong(category).map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim());
    console.log(`  ${name}: ${Math.round(100 * category.score)}  ${list.join(', ')}`);
  }
  // Performance falls with it: Lighthouse makes any machine four times slower. About 1500 and more: a usual computer.
  console.log(`  speed of this machine, as Lighthouse measures it: ${environment.benchmarkIndex}`);
  return wanted.every((name) => categories[name].score === 1);
}

const server = createServer(answer);
const debugging = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags.split(' '), `--remote-debugging-port=${debugging}`],
});
let fine = true;
try {
  const site = `http://127.0.0.1:${await serve(server)}${folder}`;
  for (const page of pages) {
    for (let run = 0; run < Number(process.argv[2]); ++run) {
      console.log(`${page || 'index.html'}, run ${run + 1}`);
      fine = (await look(site + page, debugging)) && fine;
    }
  }
} finally {
  await browser.close();
  server.close();
}
if (!fine) console.log(`FAILED: ${wanted.join(', ')} must be 100.`);
process.exit(fine ? 0 : 1);
