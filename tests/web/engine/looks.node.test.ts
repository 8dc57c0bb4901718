// The door to the real WebAssembly module: what the diagram and the instruments get through it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildEngine, TwinEngine } from '../../../web/src/engine/module';
import {
  kLargeBins,
  kMostRows,
  kPlaneLines,
  kPlaneSamples,
  layerStations,
  layerVitals,
  unitVitals,
  type Snapshot,
} from '../../../web/src/engine/protocol';
import { noSight, noView, statisticsKinds, type View } from '../../../web/src/engine/view';
import { defaults, twinConfig, type EngineConfig } from '../../../web/src/state/config';
import { loadBuild } from './wasm';

const normed = twinConfig(defaults, 'a');
const plain = twinConfig(defaults, 'b');
const view: View = {
  ...noSight,
  thumbs: 5,
  selected: { layer: 1, unit: 12 },
  plane: { layer: 1, units: [2, 12] },
  along: true,
  scores: true,
};

let build: BuildEngine;
beforeAll(async () => {
  build = await loadBuild();
});

/** After some steps, looked at. */
function seen(config: EngineConfig, patch: Partial<View> = {}, steps = 30): Snapshot {
  const engine = build(config);
  const snapshot = engine.advance(steps, { ...view, ...patch });
  engine.release();
  return snapshot;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);
const uneven = { ...normed, hidden: [3, 17, 1, 9] };
const shown = (config: EngineConfig) => config.hidden.map((units) => Math.min(units, kMostRows));

const configs: [string, EngineConfig, number][] = [
  ['with batch norm', normed, 1],
  ['with RMS norm after the activation', { ...normed, norm: 'rms', placement: 'after' }, 1],
  ['without', plain, 1],
  ['of uneven layers', uneven, 1],
  ['of three classes', { ...uneven, dataset: 'spiral', classes: 3 }, 3],
  ['without hidden layers', { ...normed, hidden: [] }, 1],
];

describe.each(configs)('a network %s', (_, config, outputs) => {
  const rows = shown(config);
  const units = sum(config.hidden);

  it('has a whole diagram', () => {
    const { diagram } = seen(config);
    const before = [2, ...rows];
    const weights = [...rows, outputs].map((count, layer) => count * before[layer]!);
    expect(diagram?.cells).toBe(5);
    expect(diagram?.thumbs).toHaveLength((2 + sum(rows)) * 25);
    expect(diagram?.weights).toHaveLength(sum(weights));
    expect(diagram?.biases).toHaveLength(sum(rows) + outputs);
    expect(diagram?.gamma).toHaveLength(sum(rows));
    expect(diagram?.beta).toHaveLength(sum(rows));
  });

  it('has vitals of every unit and layer', () => {
    const { vitals } = seen(config);
    expect(vitals?.units).toHaveLength(units * unitVitals.length);
    expect(vitals?.layers).toHaveLength((config.hidden.length + 1) * layerVitals.length);
    const length = config.hidden.length * layerStations.length * kLargeBins;
    expect(vitals?.histograms).toHaveLength(length);
    const unit = (name: (typeof unitVitals)[number], i: number) =>
      vitals!.units[i * unitVitals.length + unitVitals.indexOf(name)]!;
    for (let i = 0; i < units; ++i) {
      expect(unit('p15', i)).toBeLessThanOrEqual(unit('p50', i));
      expect(unit('p50', i)).toBeLessThanOrEqual(unit('p85', i));
      expect(unit('sigma2', i)).toBeGreaterThanOrEqual(0);
      expect(Number.isNaN(unit('running_mu', i))).toBe(config.norm !== 'batch');
      if (config.norm === 'none') expect([unit('gamma', i), unit('beta', i)]).toEqual([1, 0]);
    }
    for (let l = 0; l <= config.hidden.length; ++l) {
      const [gradient, weight, ratio, saturated] = vitals!.layers.subarray(l * layerVitals.length);
      for (const positive of [gradient, weight, ratio]) expect(positive).toBeGreaterThan(0);
      expect(saturated! >= 0 && saturated! <= 1).toBe(true);
    }
  });

  it('has a plane of the nearest units that it has', () => {
    const { plane } = seen(config);
    if (units === 0) {
      expect(plane).toBeNull();
      return;
    }
    const last = config.hidden[1]! - 1;
    expect(plane).toMatchObject({ layer: 1, units: [2, Math.min(12, last)] });
    expect(plane?.lines).toHaveLength(2 * 2 * kPlaneLines * kPlaneSamples);
    expect(plane?.points).toHaveLength(2 * plane!.y.length);
  });

  it('has a loss along its gradient that begins at the loss itself', () => {
    const { along } = seen(config);
    expect(along?.alpha).toHaveLength(33);
    expect(along?.alpha[0]).toBeCloseTo(0.001, 8);
    expect(along?.alpha[32]).toBeCloseTo(10, 4);
    expect(along?.ratio[0]).toBeCloseTo(1, 2);
  });
});

describe('the view', () => {
  it('leaves out what it does not name', () => {
    const snapshot = seen(normed, noView);
    const { diagram, vitals, plane, along, zoom } = snapshot;
    expect([diagram, vitals, plane, along, zoom]).toEqual([null, null, null, null, null]);
  });

  it('zooms into a unit, the nearest that there is', () => {
    const zoomed = seen(normed, { grid: 5, zoom: { layer: 0, unit: 99 } });
    expect(zoomed.zoom).toEqual({ layer: 0, unit: 7 });
    const thumb = zoomed.diagram!.thumbs.subarray((2 + 7) * 25, (2 + 8) * 25);
    expect([...zoomed.surface]).toEqual([...thumb]);
  });

  it('puts a selected unit beyond the rows into the last one', () => {
    const [selected, other] = [seen(uneven), seen(uneven, { selected: null })];
    const row = (snapshot: Snapshot, i: number) => [
      ...snapshot.diagram!.thumbs.subarray((2 + 3 + i) * 25, (2 + 3 + i + 1) * 25),
    ];
    expect(row(selected, 6)).toEqual(row(other, 6));
    expect(row(selected, 7)).not.toEqual(row(other, 7));
  });

  it('chooses the statistics of all that is looked at', () => {
    const at = (statistics: View['statistics']) =>
      seen(normed, { statistics, grid: 4, distributions: true, unit: { layer: 0, unit: 0 } });
    const [running, exact, batch] = statisticsKinds.map(at);
    for (const other of [exact!, batch!]) {
      expect(other.scores).toEqual(running!.scores);
      expect(other.surface).not.toEqual(running!.surface);
      expect(other.distributions.moments).not.toEqual(running!.distributions.moments);
      expect(other.unit?.flow).not.toEqual(running!.unit?.flow);
      expect(other.diagram?.thumbs).not.toEqual(running!.diagram?.thumbs);
      expect(other.plane?.lines).not.toEqual(running!.plane?.lines);
      expect(other.diagram?.weights).toEqual(running!.diagram?.weights);
      expect(other.along).toEqual(running!.along);
    }
  });
});

describe('scores', () => {
  it('come by all three kinds of statistics', () => {
    const { running, exact, batch } = seen(normed).scores!;
    const losses = [running, exact, batch].map(({ train }) => train.loss);
    expect(new Set(losses).size).toBe(3);
    expect(losses.every((loss) => loss > 0 && loss < 2)).toBe(true);
  });

  it('are one object where there is no batch norm', () => {
    const { running, exact, batch } = seen({ ...normed, norm: 'layer' }).scores!;
    expect(exact).toBe(running);
    expect(batch).toBe(running);
  });

  const large = { ...normed, points: 6000, hidden: [256, 256, 256], batch_size: 8 };
  const inPieces = (engine: TwinEngine) => {
    const pieces = [engine.score('exact')];
    while (pieces.at(-1)!.scoring !== null) pieces.push(engine.score('exact'));
    return pieces;
  };

  it('that take long come in pieces, the vitals with the last', () => {
    const engine = build(large);
    const first = engine.advance(1, { ...noView, scores: true });
    expect(first).toMatchObject({ step: 1, scores: null, vitals: null });
    expect(first.scoring).toBeGreaterThan(0);
    const pieces = inPieces(engine);
    const shares = pieces.slice(0, -1).map(({ scoring }) => scoring!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThan(first.scoring!);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(pieces.at(-1)).toMatchObject({ scores: { running: {} }, vitals: {} });
    engine.release();
  });

  it('begin anew after a step', () => {
    const [engine, other] = [build(large), build(large)];
    engine.advance(1, { ...noView, scores: true });
    engine.advance(1, noView);
    other.advance(2, noView);
    expect(inPieces(engine).at(-1)!.scores).toEqual(inPieces(other).at(-1)!.scores);
    for (const each of [engine, other]) each.release();
  });
});
