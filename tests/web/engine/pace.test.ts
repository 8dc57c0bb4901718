import { describe, expect, it } from 'vitest';
import { Pace } from '../../../web/src/engine/pace';

const kFrame = 1000 / 60;

/** Runs frames against a machine that needs so many ms a step and for the rest; returns the steps of each frame. */
function frames(pace: Pace, count: number, msPerStep: number, speed: number, rest = 0): number[] {
  return Array.from({ length: count }, (_, i) => {
    const steps = pace.take(i * kFrame, speed);
    if (steps > 0) pace.learn(steps, steps * msPerStep, steps * msPerStep + rest);
    return steps;
  });
}

const total = (list: number[]) => list.reduce((sum, steps) => sum + steps, 0);

describe('without a limit', () => {
  it('begins with one step and doubles up to the budget of 12 ms', () => {
    expect(frames(new Pace(), 9, 0.125, Infinity)).toEqual([1, 2, 4, 8, 16, 32, 64, 96, 96]);
  });

  it.each([
    [3, 12],
    [6, 9.5],
    [9, 9],
    [30, 30],
    [200, 60],
  ])('where all else takes %d ms, trains for %d ms', (rest, training) => {
    expect(frames(new Pace(), 12, 0.125, Infinity, rest).at(-1)).toBe(8 * training);
  });

  it('asks for one step at least, however long it takes', () => {
    expect(frames(new Pace(), 4, 500, Infinity)).toEqual([1, 1, 1, 1]);
  });

  it('slows down within a few frames when steps become dear', () => {
    const pace = new Pace();
    frames(pace, 12, 0.01, Infinity);
    expect(frames(pace, 6, 1, Infinity).at(-1)).toBeLessThan(20);
  });

  it('lives with a clock that shows nothing', () => {
    const pace = new Pace();
    expect(frames(pace, 30, 0, Infinity).at(-1)).toBe(65536);
  });

  it('leaves the page more of the processor where it misses frames, and takes it back', () => {
    const pace = new Pace();
    frames(pace, 12, 0.125, Infinity);
    let now = 12 * kFrame;
    const next = (gap: number) => {
      const steps = pace.take((now += gap), Infinity);
      pace.learn(steps, steps * 0.125, steps * 0.125);
      return steps;
    };
    expect(next(kFrame)).toBe(96);
    for (let i = 0; i < 60; ++i) next(i % 5 === 0 ? 2 * kFrame : kFrame);
    expect(next(kFrame)).toBeLessThan(64);
    for (let i = 0; i < 60; ++i) next(2 * kFrame);
    expect(next(kFrame)).toBeGreaterThan(32);
    for (let i = 0; i < 500; ++i) next(kFrame);
    expect(next(kFrame)).toBeGreaterThanOrEqual(95);
  });

  it('begins again with one step for another network', () => {
    const pace = new Pace();
    frames(pace, 12, 0.01, Infinity);
    pace.forget();
    expect(pace.take(0, Infinity)).toBe(1);
  });
});

describe('towards a step', () => {
  /** Steps of each frame on the way to `goal`, at an eighth of a millisecond each. */
  const way = (goal: number): number[] => {
    const pace = new Pace();
    const taken: number[] = [];
    for (let step = 0; step < goal; step += taken.at(-1) ?? 1) {
      const steps = pace.takeTowards(goal, step, taken.length * kFrame);
      pace.learn(steps, steps / 8, steps / 8);
      taken.push(steps);
    }
    return taken;
  };

  it('ends there, on a long way at all speed', () => {
    expect(total(way(12_345))).toBe(12_345);
    expect(Math.max(...way(12_345))).toBe(96);
  });

  it('leaves time for thirty looks on a short way', () => {
    expect(way(300).slice(0, 6)).toEqual([1, 2, 4, 8, 10, 10]);
    expect(way(300).length).toBeGreaterThanOrEqual(30);
    expect(way(7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('with a limit', () => {
  it.each([1, 7, 40, 60, 500])('keeps %d steps a second', (speed) => {
    const steps = total(frames(new Pace(), 601, 0.01, speed));
    expect(Math.abs(steps - 10 * speed)).toBeLessThanOrEqual(Math.max(1, 0.02 * 10 * speed));
  });

  it('takes the first step at once, also after a pause', () => {
    const pace = new Pace();
    expect(pace.take(0, 1)).toBe(1);
    expect(pace.take(500, 1)).toBe(0);
    pace.start();
    expect(pace.take(100_000, 1)).toBe(1);
    expect(pace.take(100_500, 1)).toBe(0);
    expect(pace.take(101_000, 1)).toBe(1);
  });

  it('does not fall into debt on a slow machine', () => {
    const pace = new Pace();
    frames(pace, 600, 12, 1000);
    expect(pace.take(10_000, 1)).toBeLessThanOrEqual(2);
  });

  it('asks for nothing at speed 0', () => {
    const pace = new Pace();
    pace.take(0, 0);
    expect(pace.take(10_000, 0)).toBe(0);
  });
});
