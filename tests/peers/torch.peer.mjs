// The PyTorch scripts that are taken away print the engine's own losses: run by Debian's python3-torch.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pytorchScript } from '../../web/src/export/pytorch';
import { noView } from '../../web/src/engine/view';
import { loadBuild } from '../web/engine/wasm';
import { experiments } from './experiments.mjs';

const kSteps = 200;
const build = await loadBuild();
const folder = mkdtempSync(join(tmpdir(), 'bnlab-scripts-'));
/** Losses by the name of the script. */
let printed;

function scriptOf(config, name) {
  const engine = build(config);
  const dataset = engine.dataset();
  const script = pytorchScript({ config, dataset, start: engine.take(), link: '#', twin: name });
  engine.release();
  return script;
}

// One Python for all: it takes seconds to start.
beforeAll(() => {
  experiments.forEach(([name, config], i) => {
    writeFileSync(join(folder, `${i}.py`), scriptOf(config, name));
  });
  const runner = new URL('run_scripts.py', import.meta.url).pathname;
  const answer = execFileSync('/usr/bin/python3', ['-B', runner, folder, `${kSteps}`]);
  printed = JSON.parse(answer.toString());
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(experiments.map(([name, config], i) => [name, config, i]))(
  '%s: the same losses for 200 steps',
  (_, config, i) => {
    const engine = build(config);
    const { losses } = engine.advance(kSteps, noView);
    engine.release();
    const theirs = printed[`${i}.py`] ?? [];
    expect(theirs).toHaveLength(kSteps);
    const apart = theirs.map((loss, step) => Math.abs(loss - (losses[step] ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(1e-4);
    // A run that learns nothing would agree as well.
    expect(Math.abs((losses[0] ?? NaN) - (losses[kSteps - 1] ?? NaN))).toBeGreaterThan(1e-3);
  },
);
