import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../web/src/engine/trialProtocol';
import { middle, stepsTo, summarise, wins } from '../../../web/src/notes/trialSummary';

const trial = (contender: number, seed: number, loss: number[]): Trial => ({
  contender,
  seed,
  loss: Float64Array.from(loss),
  accuracy: new Float64Array(loss.length),
});

describe('several runs of one contender', () => {
  const runs = [
    trial(0, 2, [1, 0.3]),
    trial(1, 0, [1, 0.9]),
    trial(0, 0, [1, 0.1]),
    trial(0, 1, [1]),
  ];

  it('have a middle, a least and a largest', () => {
    const { last, median, runs: own } = summarise(runs, 0);
    expect(own.map(({ seed }) => seed)).toEqual([0, 1, 2]);
    expect(last).toEqual({ median: 0.3, least: 0.1, most: 1 });
    // The run that diverged counts as the worst.
    expect(median).toEqual([1, 0.3]);
  });

  it('are nothing when none has come', () => {
    expect(summarise([], 0).median).toEqual([]);
  });

  it('beat another contender seed by seed, where both have finished', () => {
    expect(wins(runs, 0, 1)).toEqual([1, 1]);
    expect(wins(runs, 1, 0)).toEqual([0, 1]);
  });

  it('reach a loss at the first look that shows it', () => {
    expect(stepsTo(trial(0, 0, [1, 0.5, 0.2, 0.6]), 0.5, 10)).toBe(10);
    expect(stepsTo(trial(0, 0, [1]), 0.5, 10)).toBe(Infinity);
  });

  it('the middle of two is their mean', () => {
    expect(middle([3, 1])).toBe(2);
    expect(middle([5, 1, 2])).toBe(2);
    expect(middle([])).toBeNaN();
  });
});
