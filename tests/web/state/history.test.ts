import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../web/src/engine/protocol';
import { History } from '../../../web/src/state/history';
import { LossSeries } from '../../../web/src/state/lossSeries';
import { ScoreSeries } from '../../../web/src/state/scoreSeries';
import { snapshotAt } from '../engine/snapshots';

/** The longest that a curve may get. */
const kMost = 2048;

describe('losses', () => {
  const used = (series: LossSeries) => {
    const { width, count, mean, min, max } = series.curve();
    const list = (values: Float32Array) => [...values.subarray(0, count)];
    return { width, mean: list(mean), min: list(min), max: list(max) };
  };

  it('are kept one by one at first', () => {
    const series = new LossSeries();
    series.add(Float32Array.of(3, 1));
    series.add(Float32Array.of(2));
    expect(used(series)).toEqual({ width: 1, mean: [3, 1, 2], min: [3, 1, 2], max: [3, 1, 2] });
  });

  it('are merged in pairs when all buckets are full', () => {
    const series = new LossSeries();
    series.add(Float32Array.from({ length: kMost }, (_, i) => i));
    expect(series.curve()).toMatchObject({ width: 1, count: kMost });
    series.add(Float32Array.of(10));
    const { width, mean, min, max } = used(series);
    expect(width).toBe(2);
    expect(mean).toHaveLength(kMost / 2 + 1);
    expect(mean.slice(0, 3)).toEqual([0.5, 2.5, 4.5]);
    expect([min[1], max[1]]).toEqual([2, 3]);
    // The last bucket is half full: its mean is that of what is there.
    expect([mean.at(-1), min.at(-1), max.at(-1)]).toEqual([10, 10, 10]);
    series.add(Float32Array.of(20));
    expect(used(series).mean.at(-1)).toBe(15);
  });

  it('give exact means, smallest and largest, however often they were merged', () => {
    const steps = 5 * kMost + 7;
    const losses = Float32Array.from({ length: steps }, (_, i) => Math.sin(i * i) + 2);
    const series = new LossSeries();
    for (let from = 0; from < steps; from += 13) series.add(losses.subarray(from, from + 13));
    const { width, mean, min, max } = used(series);
    expect(width).toBe(8);
    expect(mean).toHaveLength(Math.ceil(steps / 8));
    mean.forEach((value, i) => {
      const part = losses.subarray(8 * i, 8 * i + 8);
      const sum = part.reduce((total, loss) => total + loss, 0);
      expect(value).toBeCloseTo(sum / part.length, 6);
      expect(min[i]).toBe(Math.min(...part));
      expect(max[i]).toBe(Math.max(...part));
    });
  });

  it('end where they are no longer finite', () => {
    const series = new LossSeries();
    series.add(Float32Array.of(1, NaN, 2));
    series.add(Float32Array.of(3));
    expect(used(series).mean).toEqual([1]);
    series.clear();
    series.add(Float32Array.of(4));
    expect(used(series).mean).toEqual([4]);
  });

  it('start anew after clear', () => {
    const series = new LossSeries();
    series.add(new Float32Array(3 * kMost));
    series.clear();
    series.add(Float32Array.of(5));
    expect(used(series)).toEqual({ width: 1, mean: [5], min: [5], max: [5] });
  });
});

describe('scores', () => {
  const at = (step: number, patch: Partial<Snapshot> = {}) => snapshotAt(step, patch);
  const steps = (series: ScoreSeries) => {
    const { count, step } = series.curve();
    return [...step.subarray(0, count)];
  };

  it('keep a row a snapshot', () => {
    const series = new ScoreSeries();
    const running = {
      train: { loss: 0.7, accuracy: 0.5 },
      test: { loss: 0.8, accuracy: 0.25 },
    };
    series.add(at(0, { scores: { running, exact: running, batch: running } }));
    const { train_loss, train_accuracy, test_loss, test_accuracy } = series.curve();
    expect(train_loss[0]).toBeCloseTo(0.7);
    expect(train_accuracy[0]).toBe(0.5);
    expect(test_loss[0]).toBeCloseTo(0.8);
    expect(test_accuracy[0]).toBe(0.25);
  });

  it('take each step once, and none of a run that diverged', () => {
    const series = new ScoreSeries();
    for (const step of [0, 5, 5, 9]) series.add(at(step));
    series.add(at(12, { divergence: { step: 12, layer: 1, quantity: 'z' } }));
    expect(steps(series)).toEqual([0, 5, 9]);
  });

  it('stay bounded, evenly spread, and end at the newest', () => {
    const series = new ScoreSeries();
    for (let step = 0; step <= 10_000; ++step) {
      series.add(at(step));
      expect(series.curve().count).toBeLessThanOrEqual(kMost);
      expect(series.curve().step[series.curve().count - 1]).toBe(step);
    }
    const kept = steps(series);
    expect(kept).toEqual(Array.from({ length: 1251 }, (_, i) => 8 * i));
    series.add(at(10_003));
    series.add(at(10_005));
    expect(steps(series).slice(-2)).toEqual([10_000, 10_005]);
  });
});

describe('History', () => {
  it('keeps the twins apart and forgets both', () => {
    const history = new History();
    history.add(
      snapshotAt(2, { losses: Float32Array.of(1, 2) }),
      snapshotAt(2, { losses: Float32Array.of(3, 4) }),
    );
    expect(history.losses('a').mean[1]).toBe(2);
    expect(history.losses('b').mean[1]).toBe(4);
    expect(history.scores('a').count).toBe(1);
    history.clear();
    expect(history.losses('a').count).toBe(0);
    expect(history.scores('b').count).toBe(0);
  });
});
