// The door to the real WebAssembly module: training, snapshots, retuning, divergence.
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildEngine } from '../../../web/src/engine/module';
import { kLargeBins, kSmallBins, stations, type Snapshot } from '../../../web/src/engine/protocol';
import { noSight, type View } from '../../../web/src/engine/view';
import { defaults, twinConfig, type EngineConfig } from '../../../web/src/state/config';
import { randomConfig, randomFrom } from '../state/randomConfig';
import { sightOf } from './snapshots';
import { loadBuild, loadLab, sentenceOf } from './wasm';

const normed = twinConfig(defaults, 'a');
const plain = twinConfig(defaults, 'b');
const place = { layer: 2, unit: 3 };
const view: View = { ...sightOf(place, 10), statistics: 'exact', scores: true };
const blind: View = { ...noSight, scores: true };

let build: BuildEngine;
beforeAll(async () => {
  build = await loadBuild();
});

describe('training', () => {
  it('lowers the loss with batch norm where it hardly moves without', () => {
    const [with_, without] = [build(normed), build(plain)];
    const before = with_.advance(0, blind);
    const [a, b] = [with_.advance(900, blind), without.advance(900, blind)];
    expect(before.scores?.running.train.loss).toBeGreaterThan(0.5);
    expect(a.scores?.running.train.loss).toBeLessThan(0.2);
    expect(a.scores?.running.test.accuracy).toBeGreaterThan(0.9);
    expect(b.scores?.running.train.loss).toBeGreaterThan(0.6);
    for (const engine of [with_, without]) engine.release();
  });

  it('counts steps and epochs', () => {
    const engine = build(normed);
    const { step, epoch, losses, divergence } = engine.advance(15, blind);
    // 300 training points in batches of 32: ten a pass, the last one smaller.
    expect({ step, epoch, divergence }).toEqual({ step: 15, epoch: 1.5, divergence: null });
    expect(losses).toHaveLength(15);
    engine.release();
  });

  it('is the same however it is cut into requests and whatever is looked at', () => {
    const [whole, parts] = [build(normed), build(normed)];
    const all = whole.advance(40, blind);
    const losses = [7, 0, 1, 32].flatMap((steps) => [...parts.advance(steps, view).losses]);
    expect(losses).toEqual([...all.losses]);
    expect(parts.advance(0, view).surface).toEqual(whole.advance(0, view).surface);
    for (const engine of [whole, parts]) engine.release();
  });

  it('gives the same parameters for the same config, and others for another seed', async () => {
    const lab = await loadLab();
    const hashes = [normed, normed, { ...normed, seed: 43 }].map((config) => {
      const engine = new lab.Engine(config, null);
      engine.step(25);
      const hash = engine.hash();
      engine.delete();
      return hash;
    });
    expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});

describe('the data set', () => {
  it('is the same for both twins, split as asked', () => {
    const [a, b] = [build(normed), build(plain)];
    const data = a.dataset();
    expect(data).toEqual(b.dataset());
    expect(data).toMatchObject({ train_count: 300, classes: 2 });
    expect(data.x).toHaveLength(800);
    expect(data.y).toHaveLength(400);
    expect([...new Set(data.y)].sort()).toEqual([0, 1]);
    const [left, right, low, high] = data.window;
    for (const x1 of data.x.subarray(0, 400)) expect(x1 >= left && x1 <= right).toBe(true);
    for (const x2 of data.x.subarray(400)) expect(x2 >= low && x2 <= high).toBe(true);
    for (const engine of [a, b]) engine.release();
  });
});

/** Checks lengths, shares and numbers of a snapshot taken with `view`. */
function expectWhole(snapshot: Snapshot, config: EngineConfig, classes: number): void {
  const units = config.hidden.reduce((sum, count) => sum + count, 0);
  const { distributions, unit } = snapshot;
  expect(snapshot.grid).toBe(view.grid);
  expect(snapshot.scores?.running.test.loss).toBeGreaterThan(0);
  expect(snapshot.surface).toHaveLength(view.grid ** 2 * (classes > 2 ? classes : 1));
  expect(distributions.units).toEqual([...config.hidden]);
  expect(distributions.histograms).toHaveLength(units * stations.length * kSmallBins);
  expect(distributions.moments).toHaveLength(units * stations.length * 2);
  expect(distributions.a_from).toBeLessThan(distributions.a_to);
  expectShares(distributions.histograms, kSmallBins, config.norm);
  if (units === 0) {
    expect(unit).toBeNull();
    return;
  }
  expect(unit?.layer).toBe(Math.min(place.layer, config.hidden.length - 1));
  expect(unit?.unit).toBe(Math.min(place.unit, config.hidden[unit!.layer]! - 1));
  expect(unit?.histograms).toHaveLength(stations.length * kLargeBins);
  expect(unit?.moments).toHaveLength(stations.length * 4);
  expect(unit?.flow).toHaveLength(stations.length * unit!.flow_y.length);
  expectShares(unit!.histograms, kLargeBins, config.norm);
}

/** [unit][station][bin]: each adds up to 1, or is all 0 where there is no such station. */
function expectShares(histograms: Float32Array, bins: number, norm: EngineConfig['norm']): void {
  for (let i = 0; i < histograms.length / bins; ++i) {
    const station = stations[i % stations.length]!;
    const absent = norm === 'none' && (station === 'z_hat' || station === 'z_tilde');
    const shares = histograms.subarray(i * bins, (i + 1) * bins);
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(sum, station).toBeCloseTo(absent ? 0 : 1, 5);
  }
}

describe('a snapshot', () => {
  const configs: [string, EngineConfig, number][] = [
    ['with batch norm', normed, 2],
    ['with RMS norm', { ...normed, norm: 'rms' }, 2],
    ['with group norm', { ...normed, norm: 'group', norm_groups: 4 }, 2],
    ['without', plain, 2],
    ['of three classes', { ...normed, dataset: 'spiral', classes: 3 }, 3],
    ['of a regression', { ...normed, dataset: 'plane', activation: 'tanh' }, 0],
    ['of a network without hidden layers', { ...normed, hidden: [] }, 2],
    ['of a network smaller than the view', { ...normed, hidden: [2] }, 2],
    ['of uneven layers', { ...normed, hidden: [3, 17, 1, 9] }, 2],
  ];
  it.each(configs)('%s is whole', (_, config, classes) => {
    const engine = build(config);
    expect(engine.dataset().classes).toBe(classes);
    expectWhole(engine.advance(0, view), config, classes);
    expectWhole(engine.advance(30, view), config, classes);
    engine.release();
  });

  it('has probabilities on its surface', () => {
    const engine = build({ ...normed, dataset: 'spiral', classes: 3 });
    const { surface } = engine.advance(20, view);
    const cells = view.grid ** 2;
    for (let i = 0; i < cells; ++i) {
      expect(surface[i]! + surface[i + cells]! + surface[i + 2 * cells]!).toBeCloseTo(1, 5);
    }
    engine.release();
  });

  it('leaves out what nobody sees', () => {
    const engine = build(normed);
    const { surface, distributions, unit, scores } = engine.advance(1, { ...blind, scores: false });
    expect(surface).toHaveLength(0);
    expect(distributions).toMatchObject({ units: normed.hidden, a_from: 0, a_to: 1 });
    expect(distributions.histograms).toHaveLength(0);
    expect(distributions.moments).toHaveLength(0);
    expect([unit, scores]).toEqual([null, null]);
    engine.release();
  });

  it('is the same in memory of its own and in that of an earlier one, where all arrays then lie', () => {
    const [fresh, refilled] = [build(normed), build(normed)];
    let memory: ArrayBuffer | null = null;
    for (const steps of [3, 7, 2, 7]) {
      const expected = fresh.advance(steps, view);
      const found = refilled.advance(steps, view, memory);
      memory = found.memory;
      expect(found).toEqual({ ...expected, cost: found.cost, memory });
    }
    const { surface, losses, distributions, memory: last } = refilled.advance(7, view, memory);
    expect(last).toBe(memory);
    for (const { buffer } of [surface, losses, distributions.histograms]) expect(buffer).toBe(last);
    for (const engine of [fresh, refilled]) engine.release();
  });

  it('normalises: z_hat has mean 0 and deviation 1, whatever z has', () => {
    const engine = build(normed);
    const { moments } = engine.advance(50, view).distributions;
    for (let i = 0; i < moments.length; i += 2 * stations.length) {
      expect(moments[i + 2]).toBeCloseTo(0, 4);
      expect(moments[i + 3]).toBeCloseTo(1, 2);
    }
    engine.release();
  });

  it('is a copy that nothing changes later, growth of the memory included', () => {
    const engine = build(normed);
    const [data, snapshot] = [engine.dataset(), engine.advance(5, view)];
    const [dataThen, then] = [structuredClone(data), structuredClone(snapshot)];
    const large = build({ ...normed, points: 20000, hidden: [256, 256, 256], batch_size: 4000 });
    large.advance(0, view);
    engine.advance(50, { ...view, grid: 100 });
    expect(data).toEqual(dataThen);
    expect(snapshot).toEqual(then);
    for (const each of [engine, large]) each.release();
  });
});

describe('retune', () => {
  it('changes what comes after, and nothing before', () => {
    const [retuned, other] = [build(normed), build(normed)];
    for (const engine of [retuned, other]) engine.advance(10, blind);
    retuned.retune({ ...normed, learning_rate: 0.01, l2: 0.001 });
    const [a, b] = [retuned.advance(10, blind), other.advance(10, blind)];
    expect(a.step).toBe(20);
    expect(a.losses[0]).toBeCloseTo(b.losses[0]!, 1);
    expect(a.losses[9]).not.toBe(b.losses[9]);
    for (const engine of [retuned, other]) engine.release();
  });

  it.each<[string, Partial<EngineConfig>]>([
    ['seed', { seed: 1 }],
    ['hidden', { hidden: [8] }],
    ['norm', { norm: 'none' }],
    ['learning_rate', { learning_rate: NaN }],
  ])('refuses another %s and leaves the run as it was', (name, patch) => {
    const [tried, other] = [build(normed), build(normed)];
    tried.advance(10, blind);
    other.advance(10, blind);
    expect(sentenceOf(() => tried.retune({ ...normed, ...patch }))).toContain(name);
    expect(tried.advance(10, blind).losses).toEqual(other.advance(10, blind).losses);
    for (const engine of [tried, other]) engine.release();
  });
});

describe('divergence', () => {
  const wild: EngineConfig = {
    ...plain,
    dataset: 'bumps',
    activation: 'linear',
    learning_rate: 1000,
  };

  it('stops the run and says where it went wrong', () => {
    const engine = build(wild);
    const snapshot = engine.advance(1000, view);
    const { divergence, losses, step } = snapshot;
    expect(divergence).not.toBeNull();
    expect(step).toBeLessThan(1000);
    expect(losses.length).toBeLessThan(1000);
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(divergence?.step).toBeGreaterThan(0);
    expect(divergence?.layer).toBeGreaterThanOrEqual(1);
    expect(divergence?.layer).toBeLessThanOrEqual(wild.hidden.length + 1);
    expect(divergence?.quantity).toMatch(/^[a-z_]+$/i);

    const again = engine.advance(10, view);
    expect(again.losses).toHaveLength(0);
    expect(again.divergence).toEqual(divergence);
    engine.release();
  });
});

it('runs, or refuses in one sentence, any config that its fields allow', () => {
  const seed = Date.now() % 2 ** 32;
  const random = randomFrom(seed);
  for (let i = 0; i < 60; ++i) {
    const hidden = Array.from({ length: Math.floor(5 * random()) }, () => Math.ceil(20 * random()));
    const config = {
      ...twinConfig(randomConfig(random), 'a'),
      points: 20 + Math.floor(200 * random()),
      batch_size: Math.ceil(20 * random()),
      hidden,
    };
    const label = `seed ${seed}, run ${i}: ${JSON.stringify(config)}`;
    let engine;
    try {
      engine = build(config);
    } catch (error) {
      expect(error, label).toBeInstanceOf(Error);
      expect((error as Error).message, label).toMatch(
        /^(dataset|batch_size|loss|norm_groups) is [^\n]+: [^\n]+$/,
      );
      continue;
    }
    const { losses, step, divergence, inability } = engine.advance(20, view);
    expect(losses.every(Number.isFinite), label).toBe(true);
    const goesOn = divergence === null && inability === null;
    expect(goesOn, label).toBe(losses.length === 20);
    expect(step >= losses.length, label).toBe(true);
    engine.release();
  }
});
