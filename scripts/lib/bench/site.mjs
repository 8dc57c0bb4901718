// The built site: its bytes, and how its page does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tracePage } from '../page-trace.mjs';
import { firstViewFiles } from './chromium.mjs';

const wasm = fileURLToPath(new URL('../../../web/src/engine/wasm/bnlab.wasm', import.meta.url));

/** Kilobytes (1000 bytes) as most hosts send them. */
const kilobytes = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

export async function byteRows(browser, say) {
  say('bytes of the site');
  return [
    { id: 'bytes/wasm', value: kilobytes([wasm]), unit: 'KB gzip' },
    { id: 'bytes/first-view', value: kilobytes(await firstViewFiles(browser)), unit: 'KB gzip' },
  ];
}

/** First picture on a machine four times slower; the rest on this one and on that. */
export async function pageRows(seconds, say) {
  say('the page');
  const here = await tracePage({ slowdown: 1, seconds });
  const slow = await tracePage({ slowdown: 4, seconds });
  return [
    { id: 'page/first-picture', value: slow.firstPicture / 1000, unit: 's' },
    ...frameRows('page', here),
    ...frameRows('page-4x', slow),
  ];
}

const frameRows = (name, { framesPerSecond, longestTask }) => [
  { id: `${name}/frames`, value: framesPerSecond, unit: 'frames/s' },
  { id: `${name}/longest-task`, value: longestTask, unit: 'ms' },
];
