import { describe, expect, it } from 'vitest';
import type { Vitals } from '../../../web/src/engine/protocol';
import { VitalsSeries } from '../../../web/src/state/vitalsSeries';
import { snapshotAt } from '../engine/snapshots';

/** A network of `units` floats whose first is `value`. */
function vitalsOf(value: number, units = 1): Vitals {
  const column = new Float32Array(units);
  column[0] = value;
  return { units: column, layers: Float32Array.of(value), histograms: Float32Array.of(value) };
}

function fill(series: VitalsSeries, steps: number, units = 1): void {
  for (let step = 0; step <= steps; ++step) {
    series.add(snapshotAt(step, { vitals: vitalsOf(step, units) }));
  }
}

const steps = (series: VitalsSeries) => {
  const { count, step } = series.curve();
  return [...step.subarray(0, count)];
};
const values = (series: VitalsSeries) => {
  const { count, rows } = series.curve();
  return rows.slice(0, count).map(({ units }) => units[0]);
};

describe('vitals', () => {
  it('are copies', () => {
    const series = new VitalsSeries();
    const vitals = vitalsOf(3);
    series.add(snapshotAt(0, { vitals }));
    vitals.units[0] = 9;
    vitals.layers[0] = 9;
    vitals.histograms[0] = 9;
    expect(series.curve().rows[0]).toEqual(vitalsOf(3));
  });

  it('are not taken twice, backwards, without a look, or from a run that diverged', () => {
    const series = new VitalsSeries();
    for (const step of [0, 4, 4, 2]) series.add(snapshotAt(step, { vitals: vitalsOf(step) }));
    series.add(snapshotAt(5));
    const divergence = { step: 6, layer: 1, quantity: 'z' };
    series.add(snapshotAt(6, { vitals: vitalsOf(6), divergence }));
    expect(steps(series)).toEqual([0, 4]);
  });

  it('stay bounded, evenly spread, end at the newest, each row with its own step', () => {
    const series = new VitalsSeries();
    fill(series, 5001);
    // 5001 is the provisional end behind every 16th.
    const kept = [...Array.from({ length: 313 }, (_, i) => 16 * i), 5001];
    expect(steps(series)).toEqual(kept);
    expect(values(series)).toEqual(kept);
  });

  it('keep fewer rows of a wide network', () => {
    const series = new VitalsSeries();
    // 16 MiB hold 64 rows of 65,000 floats: 64.5 would fit.
    fill(series, 200, 65_000);
    expect(series.curve().count).toBeLessThanOrEqual(64);
    expect(values(series)).toEqual(steps(series));
    expect(steps(series).at(-1)).toBe(200);
  });

  it('forget what lies beyond a step, and all of another run', () => {
    const series = new VitalsSeries();
    fill(series, 9);
    series.cut(4);
    expect(values(series)).toEqual([0, 1, 2, 3, 4]);
    series.add(snapshotAt(5, { vitals: vitalsOf(50) }));
    expect(values(series).at(-1)).toBe(50);
    series.clear();
    fill(series, 1, 3);
    expect(series.curve().rows[1]?.units).toHaveLength(3);
    expect(steps(series)).toEqual([0, 1]);
  });
});
