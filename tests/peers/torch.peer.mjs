// The PyTorch scripts that are taken away compute the engine's own numbers: run by Debian's python3-torch.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { torchName } from '../../web/src/export/names';
import { pytorchScript } from '../../web/src/export/pytorch';
import { noView } from '../../web/src/engine/view';
import { loadBuild } from '../web/engine/wasm';
import { corners, experiments, presetRuns } from './experiments.mjs';

const kSteps = 200;
/** [name, config, steps]: fewer where a run is here for the options it has. */
const exact = [
  ...presetRuns.map((run) => [...run, kSteps]),
  ...[...experiments, ...corners].map((run) => [...run, 40]),
];
const near = experiments.map((run) => [...run, kSteps]);
const build = await loadBuild();
const folder = mkdtempSync(join(tmpdir(), 'bnlab-scripts-'));
/** Of the script of that name: losses, the last words, weights. */
let results;

function scriptOf(config, name) {
  const engine = build(config);
  const dataset = engine.dataset();
  const script = pytorchScript({ config, dataset, start: engine.take(), link: '#', twin: name });
  engine.release();
  return script;
}

/** The same script with PyTorch's own arithmetic. */
function inDouble(script) {
  expect(script).toContain('\nEXACT = True\n');
  return script.replace('\nEXACT = True\n', '\nEXACT = False\n');
}

/** Writes the scripts into the folder; steps by the name of each. */
function written() {
  const scripts = [
    ...exact.map(([name, config, steps]) => [`${name}.py`, scriptOf(config, name), steps]),
    ...near.map(([name, config, steps]) => [
      `${name}, double.py`,
      inDouble(scriptOf(config, name)),
      steps,
    ]),
  ];
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script);
  return Object.fromEntries(scripts.map(([name, , steps]) => [name, steps]));
}

// One Python for all: it takes seconds to start.
beforeAll(() => {
  const runner = new URL('run_scripts.py', import.meta.url).pathname;
  const options = { input: JSON.stringify(written()), maxBuffer: 2 ** 28 };
  results = JSON.parse(execFileSync('/usr/bin/python3', ['-B', runner, folder], options));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the engine computes: losses, and its arrays as PyTorch has them. */
function computed(config, steps) {
  const engine = build(config);
  const losses = Array.from(engine.advance(steps, noView).losses);
  const state = engine
    .take()
    .tensors.map(({ name, values }) => [torchName(name, config.hidden.length), Array.from(values)]);
  engine.release();
  return { losses, state };
}

describe('to the bit', () => {
  it.each(exact)('%s: losses, weights and running statistics', (name, config, steps) => {
    const { losses, state } = computed(config, steps);
    const theirs = results[`${name}.py`];
    expect(theirs.losses.map(Math.fround)).toEqual(losses);
    if (losses.length < steps) {
      expect(theirs.ended).toBe(`step ${losses.length + 1}: the loss is no longer finite`);
      return;
    }
    expect(Object.keys(theirs.state)).toEqual(expect.arrayContaining(state.map(([key]) => key)));
    for (const [key, values] of state) expect(theirs.state[key], key).toEqual(values);
  });
});

describe('with PyTorch’s own arithmetic', () => {
  it.each(near)('%s: the same losses to 1e-4', (name, config, steps) => {
    const { losses } = computed(config, steps);
    const theirs = results[`${name}, double.py`].losses;
    expect(theirs).toHaveLength(steps);
    const apart = losses.map((loss, step) => Math.abs(loss - theirs[step]));
    expect(Math.max(...apart)).toBeLessThan(1e-4);
    expect(Math.max(...apart)).toBeGreaterThan(0);
    // A run that learns nothing would agree as well.
    expect(Math.abs(losses[0] - losses[steps - 1])).toBeGreaterThan(1e-3);
  });
});
