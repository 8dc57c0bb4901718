import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../scripts/lib/check-imports.mjs');
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the check on a made-up checkout: path to text. */
function check(tree) {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
}

test('a good house passes', () => {
  const { status, lines } = check({
    'cpp/nn/linear.h': '#include "core/matrix.h"\n',
    'web/node_modules/x/package-lock.json': '"resolved"',
    'web/src/main.ts': '',
  });
  expect(lines).toEqual(['2 files looked at, 0 violations.']);
  expect(status).toBe(0);
});

test.each([
  ['cpp/core/matrix.h', '#include "nn/linear.h"\n', 'core may include core'],
  ['web/src/charts/units.ts', "import '../engine/client';\n", 'may not know'],
  ['scripts/setup', 'true\n'.repeat(301), 'has 301 lines: 300 are allowed'],
  ['web/package-lock.json', '{ "resolved": "" }\n', 'downloaded from'],
  ['web/src/lab/Lab.svelte', '<p style="color: red">\n', 'style attribute'],
])('%s is named and the check fails', (path, text, sentence) => {
  const { status, lines } = check({ [path]: text });
  expect(lines[0]).toContain(path);
  expect(lines[0]).toContain(sentence);
  expect(status).toBe(1);
});

test('a checkout without files is no pass', () => {
  expect(check({ 'README.md': '' }).status).toBe(1);
});
