import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scorer } from '../../../web/src/engine/scorer';
import { statisticsKinds, type Statistics } from '../../../web/src/engine/view';

/** Parts that each set needs, and milliseconds that each part takes. */
const kTrain = 3;
const kPart = 10;
const counts = [600, 200]; // 3 parts and 1
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function part(kind: Statistics, set: 'train' | 'test') {
  asked.push(`${kind} ${set}`);
  vi.advanceTimersByTime(kPart);
  const parts = asked.filter((each) => each === `${kind} ${set}`).length;
  if (set === 'train' && parts % kTrain !== 0) return null;
  return { loss: statisticsKinds.indexOf(kind), accuracy: set === 'train' ? 1 : 0 };
}

it('takes everything at once where there is time', () => {
  const scorer = new Scorer(part, true, counts);
  const scores = scorer.take(1000)!;
  expect(scores.exact.train).toEqual({ loss: 1, accuracy: 1 });
  expect(scores.batch.test).toEqual({ loss: 2, accuracy: 0 });
  expect(asked).toHaveLength(12);
});

it('goes on where it stopped, and keeps what it found', () => {
  const scorer = new Scorer(part, true, counts);
  expect(scorer.take(30)).toBeNull();
  expect(asked).toEqual(['running train', 'running train', 'running train']);
  expect(scorer.share).toBeCloseTo(3 / 12);
  expect(scorer.take(0)).toBeNull();
  expect(asked.at(-1)).toBe('running test');
  const scores = scorer.take(1000);
  expect(scores).not.toBeNull();
  expect(asked).toHaveLength(12);
  expect(scorer.take(1000)).toBe(scores);
  expect(asked).toHaveLength(12);
});

it('begins anew when the network has changed', () => {
  const scorer = new Scorer(part, false, counts);
  scorer.take(30);
  scorer.forget();
  expect(scorer.share).toBe(0);
  const scores = scorer.take(1000)!;
  expect(asked).toHaveLength(3 + 4);
  expect(scores.exact).toBe(scores.running);
});
