// The built site without a network: a service worker that knows every file of its build.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const script = 'offline.js';
/** Vite and the tests run in web/. */
const template = 'plugins/offlineWorker.js';

/** After everything else has been written, so that the list holds what is served. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: ({ dir }) => {
      if (dir !== undefined) writeFileSync(join(dir, script), offlineScript(dir));
    },
  };
}

/** The service worker of the site in a folder: [address, integrity] of every file, and a name for all of them together. */
export function offlineScript(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== script)
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = names.sort().map((path) => {
    const address = path.slice(folder.length + 1).replaceAll('\\', '/');
    return [addressOf(address), `sha256-${digest(readFileSync(path))}`];
  });
  const list = JSON.stringify(files, null, 2);
  const head = `const version = '${digest(list)}';\nconst files = ${list};\n`;
  return head + readFileSync(template, 'utf8');
}

const digest = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('base64');

/** A page is asked for by its folder. */
const addressOf = (file: string): string => `./${file.replace(/(^|\/)index\.html$/, '$1')}`;
