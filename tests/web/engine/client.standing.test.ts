// A twin that cannot train: batch norm on one example at a time. It stands at step 0, and the race goes on without it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Arena } from './fakeRace';

const oneByOne = { ...defaults, batch_size: 1 };
let arena: Arena;
beforeEach(async () => {
  arena = new Arena();
  await arena.start();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('says why, while the other twin trains', async () => {
  expect(await arena.after(arena.race.propose(oneByOne))).toBeNull();
  arena.race.play();
  await arena.run(5);
  expect(arena.race.running.get()).toBe(true);
  arena.race.pause();
  await arena.run(2);
  const { step, snapshots } = arena.frame!;
  expect(step).toBeGreaterThan(0);
  expect(snapshots.b).toMatchObject({ step, inability: null });
  expect(snapshots.a).toMatchObject({ step: 0, inability: expect.any(String) as string });
  expect(arena.race.history.losses('a').count).toBe(0);
  expect(arena.race.history.losses('b').count).toBe(step);
  expect(arena.race.notice.get()).toBeNull();
});

it('holds up neither ways through time nor single steps', async () => {
  await arena.after(arena.race.propose(oneByOne));
  await arena.after(arena.race.goTo(40));
  await arena.run(60);
  expect(arena.frame?.step).toBe(40);
  await arena.after(arena.race.goTo(7));
  await arena.after(arena.race.step());
  await arena.run(1);
  expect(arena.frame).toMatchObject({ step: 8, furthest: 40, snapshots: { a: { step: 0 } } });
});

it('is refused when both twins are such', async () => {
  const both = { ...oneByOne, norm_b: 'batch' } as const;
  expect(await arena.after(arena.race.propose(both))).toMatch(/^batch_size is 1:/);
  await arena.after(arena.race.step());
  await arena.run(1);
  expect(arena.frame).toMatchObject({ step: 1, config: defaults });
});
