import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstView, siteSizes } from '../../scripts/lib/site-size.mjs';

let site;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(site, 'assets'));
});
afterEach(() => rmSync(site, { recursive: true }));

function put(files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(site, name), content);
}

/** Bytes that do not get smaller. */
const noise = (bytes) =>
  Buffer.from(Array.from({ length: bytes }, (_, i) => (i * i * 31 + i * 7919) >> 3));

const page = `<link rel="icon" href="./favicon.svg"><script src="theme.js"></script>
  <script type="module" src="./assets/index-1.js"></script><link rel="prefetch" href="/repo/assets/bnlab-1.wasm">
  <link rel="preload" href="./assets/face.woff2"><a href="https://example.org/assets/later.js">elsewhere</a>`;

it('counts what the page names, once, and nothing else', () => {
  const mine = { 'favicon.svg': 'f', 'theme.js': 't', 'assets/index-1.js': 'i' };
  put({ 'index.html': page + page, ...mine, 'assets/bnlab-1.wasm': 'w', 'assets/face.woff2': 'w' });
  put({ 'assets/lecture.js': 'not yet' });
  expect(firstView(site, 'index.html').sort()).toEqual(
    ['index.html', ...Object.keys(mine), 'assets/bnlab-1.wasm', 'assets/face.woff2'].sort(),
  );
});

it('adds up what is sent: compressed, but for faces', () => {
  const wasm = 'a'.repeat(5000);
  const face = noise(3000);
  put({ 'index.html': page, 'assets/bnlab-1.wasm': wasm, 'assets/face.woff2': face });
  put({ 'lecture.html': '<link rel="preload" href="./assets/face.woff2">' });
  const [module, all, lecture] = siteSizes(site);
  expect(module.kilobytes).toBe(gzipSync(wasm).length / 1000);
  expect(all.kilobytes).toBeCloseTo(module.kilobytes + gzipSync(page).length / 1000 + 3, 9);
  expect(lecture.files.map(({ file }) => file)).toEqual(['lecture.html', 'face.woff2']);
});
