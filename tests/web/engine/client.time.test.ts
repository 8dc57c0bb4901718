// Time and hand: the race goes to steps of its run, and takes parameters by hand.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Arena, diverged } from './fakeRace';

let arena: Arena;
beforeEach(async () => {
  arena = new Arena();
  await arena.start();
  await arena.after(Promise.all(Array.from({ length: 10 }, () => arena.race.step())));
  await arena.run(1);
  arena.orders();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('going to a step', () => {
  it('goes back on both twins at once, and remembers how far they were', async () => {
    await arena.after(arena.race.goTo(4));
    await arena.run(1);
    expect(arena.orders()).toEqual(['seek', 'seek', 'seek', 'advance 0']);
    expect(arena.frame).toMatchObject({ step: 4, furthest: 10 });
    expect(arena.race.running.get()).toBe(false);
    // Ten losses were seen; the way back and again adds none.
    await arena.after(arena.race.goTo(10));
    expect(arena.race.history.losses('a').count).toBe(10);
  });

  it('trains on to a step ahead at all speed, and stops there', async () => {
    arena.race.speed.set(1);
    await arena.after(arena.race.goTo(500));
    await arena.run(100);
    expect(arena.frame?.step).toBe(500);
    expect(arena.race.running.get()).toBe(false);
    expect(arena.race.history.losses('b').count).toBe(500);
  });

  it('comes back from steps that were on their way beyond it', async () => {
    arena.race.play();
    await arena.run(30);
    arena.paint();
    const { step } = arena.frame!;
    await arena.after(arena.race.goTo(step + 1));
    await arena.run(30);
    expect(arena.frame?.step).toBe(step + 1);
    expect(arena.race.running.get()).toBe(false);
  });

  it('goes in pieces, for a long way could be taken for a dead worker', async () => {
    await arena.after(arena.race.goTo(1000));
    await arena.run(100);
    arena.orders();
    await arena.after(arena.race.goTo(999));
    expect(arena.orders().length).toBeGreaterThan(2);
    await arena.run(1);
    expect(arena.frame).toMatchObject({ step: 999, furthest: 1000 });
  });

  it('is given up by playing on, and by another experiment', async () => {
    void arena.race.goTo(1e6);
    arena.race.play();
    await arena.run(3);
    await arena.after(arena.race.propose({ ...defaults, seed: 7 }));
    await arena.run(30);
    expect(arena.frame?.step).toBeGreaterThan(0);
    expect(arena.race.running.get()).toBe(true);
  });

  it('grants only the newest of many wishes', async () => {
    const wishes = [9, 8, 7, 6, 5].map((step) => arena.race.goTo(step));
    await arena.after(Promise.all(wishes));
    await arena.run(1);
    // Each piece that a newer wish makes pointless is the last of its way, and is not looked at.
    expect(arena.orders().filter((order) => order === 'advance 0')).toHaveLength(1);
    expect(arena.frame?.step).toBe(5);
  });

  it('pauses a race, and a pause gives up a goal', async () => {
    arena.race.play();
    await arena.after(arena.race.goTo(2));
    expect(arena.race.running.get()).toBe(false);
    await arena.after(arena.race.goTo(1e6));
    arena.race.pause();
    await arena.run(3);
    const { step } = arena.frame!;
    arena.race.play();
    await arena.run(5);
    expect(arena.frame!.step).toBeGreaterThan(step);
  });
});

describe('a change in the past', () => {
  it('forgets what came after it', async () => {
    await arena.after(arena.race.goTo(4));
    await arena.after(arena.race.propose({ ...defaults, learning_rate: 0.1 }));
    expect(arena.race.history.losses('a').count).toBe(4);
  });

  it('is undone by going to before it, and done again by coming back', async () => {
    await arena.after(arena.race.propose({ ...defaults, learning_rate: 0.1 }));
    await arena.after(arena.race.goTo(12));
    await arena.run(5);
    await arena.after(arena.race.goTo(9));
    await arena.run(1);
    expect(arena.frame?.config.learning_rate).toBe(defaults.learning_rate);
    await arena.after(arena.race.goTo(10));
    await arena.run(1);
    expect(arena.frame?.config.learning_rate).toBe(0.1);
  });
});

describe('numbers taken and put back', () => {
  it('are those of one twin, now or at the start', async () => {
    await arena.after(arena.race.goTo(4));
    expect(await arena.after(arena.race.take('b', 'now'))).toMatchObject({ step: 4 });
    expect(await arena.after(arena.race.take('b', 'start'))).toMatchObject({ step: 0 });
    await arena.run(1);
    expect(arena.frame?.step).toBe(4);
  });

  it('let both twins forget what lay ahead', async () => {
    await arena.after(arena.race.goTo(4));
    const taken = await arena.after(arena.race.take('a', 'now'));
    if (typeof taken === 'string') throw new Error(taken);
    expect(await arena.after(arena.race.put('a', taken.tensors))).toBeNull();
    await arena.run(2);
    expect(arena.worker('a').engine.puts).toEqual([taken.tensors]);
    expect(arena.worker('b').engine.puts).toEqual([]);
    expect(arena.frame).toMatchObject({ step: 4, furthest: 4 });
  });

  it('of another network are refused in one sentence, and nothing is forgotten', async () => {
    await arena.after(arena.race.goTo(4));
    expect(await arena.after(arena.race.put('a', []))).toBe('another network');
    await arena.run(2);
    expect(arena.frame).toMatchObject({ step: 4, furthest: 10 });
  });
});

describe('a parameter by hand', () => {
  const edit = { kind: 'b', layer: 0, unit: 1, from: 0, value: 2 } as const;

  it('goes to its twin alone', async () => {
    expect(await arena.after(arena.race.edit('b', edit))).toBeNull();
    expect(arena.worker('b').engine.edits).toEqual([edit]);
    expect(arena.worker('a').engine.edits).toEqual([]);
  });

  it('may be refused in one sentence', async () => {
    const refusal = await arena.after(arena.race.edit('a', { ...edit, value: NaN }));
    expect(refusal).toBe('value is not finite');
    expect(arena.worker('a').engine.edits).toEqual([]);
  });

  it('is refused by a twin that has stopped', async () => {
    const stepping = arena.race.step();
    arena.worker('a').answer(diverged);
    arena.worker('b').answer();
    await arena.after(stepping);
    expect(await arena.after(arena.race.edit('a', edit))).toContain('has stopped');
    expect(arena.worker('a').engine.edits).toEqual([]);
  });

  it('forgets what lay ahead, in both twins', async () => {
    await arena.after(arena.race.goTo(4));
    await arena.after(arena.race.edit('b', edit));
    await arena.run(2);
    expect(arena.race.history.losses('a').count).toBe(4);
    expect(arena.frame?.furthest).toBe(4);
  });
});
