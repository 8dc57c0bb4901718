// The PyTorch scripts that are taken away print the engine's own losses: run by Debian's python3-torch.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pytorchScript } from '../../web/src/export/pytorch';
import { noView } from '../../web/src/engine/view';
import { loadBuild } from '../web/engine/wasm';
import { experiments, presetRuns } from './experiments.mjs';

const kSteps = 200;
const runs = [...experiments.map((experiment) => [...experiment, kSteps]), ...presetRuns];
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
  runs.forEach(([name, config], i) => {
    writeFileSync(join(folder, `${i}.py`), scriptOf(config, name));
  });
  const runner = new URL('run_scripts.py', import.meta.url).pathname;
  const answer = execFileSync('/usr/bin/python3', ['-B', runner, folder, `${kSteps}`]);
  printed = JSON.parse(answer.toString());
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Losses of the engine, to which those of the script are held. */
function agreedLosses(config, steps, i) {
  const engine = build(config);
  const losses = Array.from(engine.advance(steps, noView).losses);
  engine.release();
  const theirs = printed[`${i}.py`] ?? [];
  expect(theirs).toHaveLength(kSteps);
  expect(losses).toHaveLength(steps);
  const apart = losses.map((loss, step) => Math.abs(loss - theirs[step]));
  expect(Math.max(...apart)).toBeLessThan(1e-4);
  return losses;
}

it.each(runs.map(([name, config, steps], i) => [name, steps, config, i]))(
  '%s: the same losses for %i steps',
  (_, steps, config, i) => {
    const losses = agreedLosses(config, steps, i);
    // A run that learns nothing would agree as well; of the presets some do not.
    if (i < experiments.length)
      expect(Math.abs(losses[0] - losses[steps - 1])).toBeGreaterThan(1e-3);
  },
);
