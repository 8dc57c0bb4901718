// How many bytes a first visit of each page loads, as a host that compresses sends them.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const quiet = { throwIfNoEntry: false };
/** Most kilobytes (1000 bytes) that each may have. */
const most = { wasm: 70, 'first view': 250, lecture: 250 };

/** The files of the site that this page of it names, and itself. */
export function firstView(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:href|src)="([^":]+)"/g)];
  const files = named.map(([, address]) => fileAt(folder, address));
  return [...new Set([page, ...files.filter((file) => file !== undefined)])];
}

/** Whatever folder of a host the site is made for. */
function fileAt(folder, address) {
  const parts = address.split('/').filter((part) => part !== '' && part !== '.');
  const ends = parts.map((_, from) => parts.slice(from).join('/'));
  return ends.find((end) => statSync(join(folder, end), quiet)?.isFile());
}

/** Faces are compressed already. */
function bytesSent(folder, file) {
  const content = readFileSync(join(folder, file));
  return file.endsWith('.woff2') ? content.length : gzipSync(content).length;
}

/** One row a budget: { name, kilobytes, most, files }. */
export function siteSizes(folder) {
  const files = firstView(folder, 'index.html');
  const wasm = files.filter((file) => file.endsWith('.wasm'));
  const row = (name, list) => {
    const sizes = list.map((file) => ({ file: basename(file), bytes: bytesSent(folder, file) }));
    const kilobytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    return { name, kilobytes, most: most[name], files: sizes };
  };
  return [
    row('wasm', wasm),
    row('first view', files),
    row('lecture', firstView(folder, 'lecture.html')),
  ];
}
