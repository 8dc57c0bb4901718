import { describe, expect, it } from 'vitest';
import { Looking } from '../../../web/src/engine/looking';
import { defaults } from '../../../web/src/state/config';
import { sightOf, snapshotAt } from './snapshots';

const sight = sightOf({ layer: 1, unit: 2 }, 300);

/** A look at that time by an engine that needs so many milliseconds for scores and for a surface of 300 cells. */
function look(looking: Looking, time: number, running: boolean, scores: number, surface: number) {
  const view = looking.view(time, running);
  const cost = { train: 1, scores, surface: (surface * view.grid ** 2) / 300 ** 2 };
  const { grid } = view;
  const all = snapshotAt(1, { grid, cost });
  const snapshot = view.scores ? all : { ...all, scores: null };
  looking.learn(time, { a: snapshot, b: snapshot });
  return view;
}

function race(looking: Looking, frames: number, scores: number, surface: number) {
  return Array.from({ length: frames }, (_, i) => look(looking, 16 * i, true, scores, surface));
}

describe('a race', () => {
  it('looks at all that is on screen when that is cheap', () => {
    const looking = new Looking();
    looking.see(sight);
    const views = race(looking, 5, 0.2, 1);
    for (const view of views) expect(view).toMatchObject(sight);
    expect(views.map(({ scores }) => scores)).toEqual([true, false, false, false, true]);
    expect(looking.scoresAreRare).toBe(false);
    expect(looking.wanting(true)).toBe(false);
    expect(looking.wanting(false)).toBe(false);
  });

  it('looks less closely and scores less often when that is dear, and at all of it when it stands', () => {
    const looking = new Looking();
    looking.see(sight);
    const last = race(looking, 20, 40, 30).at(-1)!;
    expect(last.grid).toBeLessThan(300);
    expect(looking.scoresAreRare).toBe(true);
    expect(looking.wanting(true)).toBe(false);
    expect(looking.wanting(false)).toBe(true);
    expect(look(looking, 400, false, 40, 30)).toEqual({ ...sight, scores: true });
    expect(looking.wanting(false)).toBe(false);
  });
});

it('wants to look when something else has come on screen', () => {
  const looking = new Looking();
  look(looking, 0, true, 0, 0);
  looking.see(sight);
  expect(looking.wanting(true)).toBe(true);
  expect(look(looking, 16, true, 0, 0)).toMatchObject(sight);
  expect(looking.wanting(true)).toBe(false);
});

describe('scores that take more than one request', () => {
  /** Asks at that time, and gets a share of scores that take 20 seconds; returns whether scores were asked for. */
  function look(looking: Looking, time: number, running: boolean, scoring: number): boolean {
    const { scores } = looking.view(time, running);
    const cost = { train: 1, scores: scores ? 20_000 * scoring : 0, surface: 1 };
    const of = (share: number | null) =>
      snapshotAt(1, { cost, scores: null, scoring: scores ? share : null });
    looking.learn(time, { a: of(scoring), b: of(null) });
    return scores;
  }

  it('do not hold up the start of a race, and later take a fifth of its time', () => {
    const looking = new Looking();
    expect(look(looking, 0, false, 0.005)).toBe(true);
    expect(looking.insists).toBe(false);
    const asked = Array.from({ length: 60 }, (_, second) =>
      look(looking, 1000 * second, true, 0.005),
    );
    expect(asked.indexOf(true)).toBe(50); // 10 s, the mean of nothing and 20 s, are a fifth of 50 s
    expect(looking.insists).toBe(true);
    looking.scored();
    expect(looking.insists).toBe(false);
  });

  it('are given up for another experiment', () => {
    const looking = new Looking();
    look(looking, 0, true, 0.005);
    expect(looking.insists).toBe(true);
    looking.forget(defaults);
    expect(looking.insists).toBe(false);
  });
});

it('at rest draws a surface as finely as half a second allows', () => {
  const looking = new Looking();
  looking.see(sight);
  looking.forget({ ...defaults, hidden: Array<number>(32).fill(256) });
  expect(looking.view(0, false).grid).toBe(50);
  look(looking, 0, false, 1, 1800); // 20 us a cell: 100 x 100 take 0.2 s, 150 x 150 0.45 s: too near to half a second
  expect(looking.wanting(false)).toBe(true);
  expect(looking.view(1, false).grid).toBe(100);
  expect(looking.wanting(false)).toBe(false);
});
