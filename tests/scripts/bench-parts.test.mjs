// What the bench's contenders share: the data, the portions they train in, and the peak.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { measure } from '../bench/measure.mjs';
import { flop, makePeak } from '../bench/peak.mjs';
import { batchesOf, goRound, sizesOf, squaredError } from '../bench/peers/data.mjs';
import { trainingSet } from '../bench/training_set.mjs';

describe('data', () => {
  // Three points, two of them for training: [coordinate][point].
  const dataset = {
    x: Float32Array.of(1, 3, 100, -4, 4, 100),
    y: Float32Array.of(0, 1, 0),
    train_count: 2,
  };

  it('is the training part alone, each coordinate with mean 0 and deviation 1', () => {
    expect(trainingSet(dataset)).toEqual({
      x: [
        [-1, -1],
        [1, 1],
      ],
      y: [0, 1],
    });
  });

  const workload = {
    config: { hidden: [4, 2], batch_size: 2 },
    data: { x: [[1], [2], [3], [4]], y: [1, 0, 0, 1] },
  };

  it('comes in mini-batches', () => {
    expect(sizesOf(workload)).toEqual([2, 4, 2, 1]);
    expect(batchesOf(workload)).toEqual([
      { x: [[1], [2]], y: [1, 0] },
      { x: [[3], [4]], y: [0, 1] },
    ]);
  });

  it('goes round, on from where the last portion ended', () => {
    const seen = [];
    const train = goRound(['a', 'b', 'c'], (batch) => seen.push(batch));
    train(2);
    train(3);
    expect(seen.join('')).toBe('abcab');
  });

  it('says how wrong the answers are', () => {
    expect(squaredError([1, 0.5, 0], [1, 0, 1])).toBeCloseTo(1.25 / 3, 12);
  });
});

describe('measuring', () => {
  afterEach(() => vi.useRealTimers());

  it('trains in portions until the time is over, and counts every step', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const portions = [];
    // Two steps a millisecond.
    const train = (count) => {
      portions.push(count);
      vi.advanceTimersByTime(count / 2);
    };
    const { steps, milliseconds } = await measure(train, 100);
    expect(steps).toBe(2 * milliseconds);
    expect(milliseconds).toBeGreaterThanOrEqual(100);
    expect(milliseconds).toBeLessThan(100 + portions.at(-1));
    // A portion takes a twentieth of the time when it has stopped growing.
    expect(portions).toEqual([1, 2, 4, 8, ...Array(portions.length - 4).fill(16)]);
  });
});

describe('the peak', () => {
  it('really computes: twelve numbers go towards 1, a thousandth of the way each time', async () => {
    const { train } = await makePeak();
    // From 3, 4, ... 14, a thousand times.
    const left = 0.999 ** 1000 * (102 - 12);
    expect(train(1)).toBeCloseTo(12 + left, 1);
    expect(flop).toBe(1000 * 12 * 4 * 2);
  });
});
