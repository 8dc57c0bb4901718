// The losses of several contenders' runs, as the lecture's tables have them: first the middle runs of all contenders, then a
// table of each contender's own.
import type { Trial } from './independent/trials';
import { middle } from './independent/trials';
import { expect } from './lab';
import { numberOf } from './lecture';
import { expectSays, type Table } from './tables';

/** Where floats have led a run further away than this it is no longer followed. */
const kMostSlack = 0.01;

/** `place`: of the contender, from 0. `every`: steps between two looks. At least `least` rows have to be followed. */
export function expectLosses(
  [middles, ...own]: Table[],
  place: number,
  trials: Trial[],
  every: number,
  least = own[place]!.rows.length,
): void {
  const { rows, caption } = own[place]!;
  expect(rows.length).toBeGreaterThan(20);
  let followed = 0;
  rows.forEach(([step, ...texts], i) => {
    const look = numberOf(step!) / every;
    const losses = trials.map(({ loss }) => loss[look]!);
    const slack = Math.max(...trials.map((trial) => trial.slack[look]!));
    const what = `${caption}, step ${step!}`;
    if (slack < kMostSlack) ++followed;
    expect(texts).toHaveLength(trials.length);
    texts.forEach((text, run) => expectSays(text, losses[run]!, what, 0, slack));
    expectSays(middles!.rows[i]![place + 1]!, middle(losses), what, 0, slack);
  });
  expect(followed, `rows of ${caption}`).toBeGreaterThanOrEqual(least);
}
