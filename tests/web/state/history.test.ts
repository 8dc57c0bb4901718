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
    series.add(Float32Array.of(3, 1), 1);
    series.add(Float32Array.of(2), 3);
    expect(used(series)).toEqual({ width: 1, mean: [3, 1, 2], min: [3, 1, 2], max: [3, 1, 2] });
  });

  it('are merged in pairs when all buckets are full', () => {
    const series = new LossSeries();
    series.add(
      Float32Array.from({ length: kMost }, (_, i) => i),
      1,
    );
    expect(series.curve()).toMatchObject({ width: 1, count: kMost });
    series.add(Float32Array.of(10), kMost + 1);
    const { width, mean, min, max } = used(series);
    expect(width).toBe(2);
    expect(mean).toHaveLength(kMost / 2 + 1);
    expect(mean.slice(0, 3)).toEqual([0.5, 2.5, 4.5]);
    expect([min[1], max[1]]).toEqual([2, 3]);
    // The last bucket is half full: its mean is that of what is there.
    expect([mean.at(-1), min.at(-1), max.at(-1)]).toEqual([10, 10, 10]);
    series.add(Float32Array.of(20), kMost + 2);
    expect(used(series).mean.at(-1)).toBe(15);
  });

  it('give exact means, smallest and largest, however often they were merged', () => {
    const steps = 5 * kMost + 7;
    const losses = Float32Array.from({ length: steps }, (_, i) => Math.sin(i * i) + 2);
    const series = new LossSeries();
    for (let from = 0; from < steps; from += 13) {
      series.add(losses.subarray(from, from + 13), from + 1);
    }
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
    series.add(Float32Array.of(1, NaN, 2), 1);
    series.add(Float32Array.of(3), 4);
    expect(used(series).mean).toEqual([1]);
    series.clear();
    series.add(Float32Array.of(4), 1);
    expect(used(series).mean).toEqual([4]);
  });

  it('take each step once', () => {
    const series = new LossSeries();
    series.add(Float32Array.of(1, 2, 3), 1);
    series.add(Float32Array.of(2, 3, 4), 2);
    series.add(Float32Array.of(9), 1);
    expect(used(series).mean).toEqual([1, 2, 3, 4]);
  });

  it('forget what lies beyond a step, and go on from there', () => {
    const series = new LossSeries();
    series.add(Float32Array.of(1, 2, 3, NaN), 1);
    series.cut(9);
    series.cut(2);
    series.add(Float32Array.of(7, 8), 3);
    expect(used(series).mean).toEqual([1, 2, 7, 8]);
    series.cut(0);
    expect(series.curve().count).toBe(0);
  });

  it('go on after a run that ended, when it is taken back', () => {
    const series = new LossSeries();
    series.add(Float32Array.of(1, NaN), 1);
    series.cut(1);
    series.add(Float32Array.of(2), 2);
    expect(used(series).mean).toEqual([1, 2]);
  });

  it('keep the mean of a bucket that is cut in two', () => {
    const series = new LossSeries();
    // Buckets of two: 0 and 1, 2 and 3, ...
    series.add(
      Float32Array.from({ length: kMost + 2 }, (_, i) => i),
      1,
    );
    series.cut(3);
    expect(used(series).mean).toEqual([0.5, 2.5]);
    series.add(Float32Array.of(4.5), 4);
    expect(used(series).mean).toEqual([0.5, 3.5]);
  });

  it('start anew after clear', () => {
    const series = new LossSeries();
    series.add(new Float32Array(3 * kMost), 1);
    series.clear();
    series.add(Float32Array.of(5), 1);
    expect(used(series)).toEqual({ width: 1, mean: [5], min: [5], max: [5] });
  });
});

describe('scores', () => {
  const at = (step: number, patch: Partial<Snapshot> = {}) => snapshotAt(step, patch);
  const score = { loss: 9, accuracy: 9 };
  const steps = (series: ScoreSeries) => {
    const { count, step } = series.curve();
    return [...step.subarray(0, count)];
  };

  it('keep a row a snapshot', () => {
    const series = new ScoreSeries();
    series.add(
      at(0, {
        scores: {
          running: { train: { loss: 0.7, accuracy: 0.5 }, test: { loss: 0.8, accuracy: 0.25 } },
          exact: { train: score, test: { loss: 0.5, accuracy: 0.75 } },
          batch: { train: score, test: { loss: 1.5, accuracy: 0.125 } },
        },
      }),
    );
    const { exact_test_loss, exact_test_accuracy, batch_test_loss, batch_test_accuracy } =
      series.curve();
    expect([exact_test_loss[0], exact_test_accuracy[0]]).toEqual([0.5, 0.75]);
    expect([batch_test_loss[0], batch_test_accuracy[0]]).toEqual([1.5, 0.125]);
    const { train_loss, train_accuracy, test_loss, test_accuracy } = series.curve();
    expect(train_loss[0]).toBeCloseTo(0.7);
    expect(train_accuracy[0]).toBe(0.5);
    expect(test_loss[0]).toBeCloseTo(0.8);
    expect(test_accuracy[0]).toBe(0.25);
  });

  it('take each step once, and none of a run that diverged', () => {
    const series = new ScoreSeries();
    for (const step of [0, 5, 5, 9, 3]) series.add(at(step));
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

describe('scores that are cut', () => {
  it('end at the step, and go on as evenly as before', () => {
    const series = new ScoreSeries();
    for (let step = 0; step <= 5000; ++step) series.add(snapshotAt(step));
    series.cut(2001);
    expect(series.curve().step[series.curve().count - 1]).toBe(2000);
    for (let step = 2002; step <= 2010; ++step) series.add(snapshotAt(step));
    const { count, step } = series.curve();
    // Every fourth arrival, and the last one.
    expect([...step.subarray(count - 4, count)]).toEqual([2000, 2005, 2009, 2010]);
    series.cut(-1);
    expect(series.curve().count).toBe(0);
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
    history.add(
      snapshotAt(3, { losses: Float32Array.of(5) }),
      snapshotAt(3, { losses: Float32Array.of(6) }),
    );
    history.cut(2);
    expect(history.losses('a').count).toBe(2);
    // What was seen at step 2 itself may have been changed there.
    expect(history.scores('b').count).toBe(0);
    history.add(snapshotAt(2), snapshotAt(2));
    expect(history.scores('b').count).toBe(1);
    history.clear();
    expect(history.losses('a').count).toBe(0);
    expect(history.scores('b').count).toBe(0);
  });
});
