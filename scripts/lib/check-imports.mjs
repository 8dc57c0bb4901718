// Usage: node check-imports.mjs FOLDER. Prints one sentence a violation; fails when there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseViolations } from './house.mjs';
import { cppViolations, webViolations } from './imports.mjs';

const root = process.argv[2];
const text = /\.(cpp|h|ts|svelte|mjs|js|css|sh|html|json|py)$|^scripts\/[^.]*$/;
const made = /(^|\/)(node_modules|test-results|wasm\/bn[a-z]+\.mjs)(\/|$)/;

/** Paths of every text file of ours below a folder, from the root. */
function* files(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (made.test(path)) continue;
    if (entry.isDirectory()) yield* files(path);
    else if (text.test(path)) yield path;
  }
}

const exists = (folder) => readdirSync(root).includes(folder);
const found = [];
let looked = 0;
for (const folder of ['cpp', 'web', 'tests', 'scripts'].filter(exists))
  for (const path of files(folder)) {
    const content = readFileSync(join(root, path), 'utf8');
    found.push(...cppViolations(path, content), ...webViolations(path, content));
    found.push(...houseViolations(path, content));
    ++looked;
  }
for (const sentence of found) console.log(sentence);
console.log(`${looked} files looked at, ${found.length} violations.`);
process.exitCode = found.length > 0 || looked === 0 ? 1 : 0;
