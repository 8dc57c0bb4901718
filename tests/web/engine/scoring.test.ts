import { expect, it } from 'vitest';
import { Scoring } from '../../../web/src/engine/scoring';

const kFrame = 1000 / 60;

/** Runs frames in which scores take that many milliseconds when they are due; returns the times they were taken. */
function taken(scoring: Scoring, frames: number, cost: number): number[] {
  const times: number[] = [];
  for (let i = 0; i < frames; ++i) {
    const time = i * kFrame;
    if (!scoring.due(time)) continue;
    scoring.learn(time, cost);
    times.push(time);
  }
  return times;
}

it('comes with every fourth frame while it is cheap', () => {
  const scoring = new Scoring();
  expect(taken(scoring, 60, 0.5)).toHaveLength(15);
  expect(scoring.rare).toBe(false);
});

it.each([15, 30, 100, 400])('takes a fifth of the time at most when it takes %d ms', (cost) => {
  const scoring = new Scoring();
  const times = taken(scoring, 1200, cost).filter((time) => time > 4000);
  expect(scoring.rare).toBe(true);
  expect(times.length * cost).toBeLessThanOrEqual(0.2 * 16_000 + cost);
  // And yet they come: never more than a frame later than that.
  const gap = Math.max(...times.slice(1).map((time, i) => time - times[i]!));
  expect(gap).toBeLessThanOrEqual(Math.max(200, 5 * cost) + kFrame);
});

it('does not waver between cheap and dear', () => {
  const scoring = new Scoring();
  const seen = Array.from({ length: 40 }, (_, i) => {
    scoring.learn(i * 1000, i % 2 === 0 ? 9 : 13);
    return scoring.rare;
  });
  expect(new Set(seen.slice(4)).size).toBe(1);
});

it('begins anew for another experiment', () => {
  const scoring = new Scoring();
  taken(scoring, 30, 100);
  scoring.forget();
  expect(scoring.due(0)).toBe(true);
  expect(scoring.rare).toBe(false);
});
