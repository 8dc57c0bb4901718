// The losses of several contenders' runs, as the lecture's tables have them: first the middle runs of all contenders, then a
// table of each contender's own.
import type { Trial } from './independent/trials';
import { middle } from './independent/trials';
import { expect } from './lab';
import { numberOf } from './lecture';
import { expectSays, type Table } from './tables';

/** `place`: of the contender, from 0. `every`: steps between two looks. */
export function expectLosses(
  [middles, ...own]: Table[],
  place: number,
  trials: Trial[],
  every: number,
): void {
  const { rows, caption } = own[place]!;
  expect(rows.length).toBeGreaterThan(20);
  rows.forEach(([step, ...texts], i) => {
    const look = numberOf(step!) / every;
    // A run that has diverged has no loss, and of the others none is worse.
    const losses = trials.map(({ loss }) => loss[look] ?? Infinity);
    const what = `${caption}, step ${step!}`;
    expect(texts).toHaveLength(trials.length);
    texts.forEach((text, run) => expectSays(text, losses[run]!, what, 0));
    expectSays(middles!.rows[i]![place + 1]!, middle(losses), what, 0);
  });
}
