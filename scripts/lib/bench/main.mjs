// Usage: node main.mjs [--json] [--quick] [--only engine]. Everything has been built; see scripts/bench.
import { parseArgs } from 'node:util';
import { judge } from './budgets.mjs';
import { chromiumContender, launchChromium } from './chromium.mjs';
import { compareAll } from './comparison.mjs';
import { peak, peers, wasmInNode } from './contenders.mjs';
import { describeMachine } from './machine.mjs';
import { allocationRows, heapGrowthRow } from './memory.mjs';
import { native } from './native.mjs';
import { report } from './report.mjs';
import { byteRows, pageRows } from './site.mjs';
import { gridRows, kindRows, scalingRows } from './tables.mjs';

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});

// The engine's code is ready sooner than that of the peers.
const effort = flags.quick
  ? {
      contest: { rounds: 3, milliseconds: 60, warmUp: 500 },
      table: { rounds: 3, milliseconds: 30, warmUp: 150 },
      page: 3,
    }
  : {
      contest: { rounds: 11, milliseconds: 120, warmUp: 1500 },
      table: { rounds: 7, milliseconds: 50, warmUp: 250 },
      page: 8,
    };

const say = (sentence) => process.stderr.write(`bench: ${sentence}\n`);

async function measureEverything(browser) {
  const engine = [wasmInNode, chromiumContender(browser), native('avx128'), native('native'), peak];
  const contenders = flags.only === 'engine' ? engine : [...engine, ...peers];
  return [
    ...(await compareAll(contenders, effort.contest, say)),
    ...(await scalingRows(effort.table, say)),
    ...(await kindRows(effort.table, say)),
    ...(await gridRows(effort.contest, say)),
    ...(await allocationRows(say)),
    await heapGrowthRow(say),
    ...(await byteRows(browser, say)),
    ...(await pageRows(effort.page, say)),
  ];
}

const began = performance.now();
const browser = await launchChromium();
try {
  const machine = describeMachine(browser.version());
  const rows = await measureEverything(browser);
  const minutes = (performance.now() - began) / 60_000;
  const found = { date: new Date().toISOString(), minutes, machine, rows, budgets: judge(rows) };
  process.stdout.write(flags.json ? JSON.stringify(found, null, 2) + '\n' : report(found));
} finally {
  await browser.close();
}
