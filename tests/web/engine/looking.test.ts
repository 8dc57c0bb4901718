import { describe, expect, it } from 'vitest';
import { Looking } from '../../../web/src/engine/looking';
import { sightOf, snapshotAt } from './snapshots';

const sight = sightOf({ layer: 1, unit: 2 }, 300);

/** A look at that time by an engine that needs so many milliseconds for scores and for a surface of 300 cells. */
function look(looking: Looking, time: number, running: boolean, scores: number, surface: number) {
  const view = looking.view(time, running);
  const cost = { train: 1, scores, surface: (surface * view.grid ** 2) / 300 ** 2 };
  const { grid } = view;
  const snapshot = snapshotAt(1, { grid });
  looking.learn(time, view.scores ? snapshot : { ...snapshot, scores: null }, cost);
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
