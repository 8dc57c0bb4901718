// The race when another experiment is wanted: two phases, live fields, reset, many clicks.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Arena, breathe } from './fakeRace';
import { sightOf } from './snapshots';

let arena: Arena;
beforeEach(async () => {
  arena = new Arena();
  await arena.start();
  arena.race.play();
  await arena.run(5);
  arena.orders();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a restart', () => {
  it('begins again at step 0 and runs on', async () => {
    const { step } = arena.frame!;
    expect(step).toBeGreaterThan(5);
    const config = { ...defaults, seed: 7 };
    expect(await arena.after(arena.race.propose(config))).toBeNull();
    arena.paint();
    expect(arena.frame).toMatchObject({ step: 0, config });
    expect(arena.race.history.losses('a').count).toBe(0);
    await arena.run(2);
    expect(arena.frame!.step).toBeGreaterThan(0);
    expect(arena.frame!.step).toBeLessThan(step);
    expect(arena.race.running.get()).toBe(true);
  });

  it('does not start a race that stands', async () => {
    arena.race.pause();
    await arena.after(arena.race.propose({ ...defaults, seed: 7 }));
    await arena.run(3);
    expect(arena.frame?.step).toBe(0);
    expect(arena.race.running.get()).toBe(false);
  });

  it('is not asked for when nothing differs', async () => {
    const same = { ...defaults, hidden: [...defaults.hidden] };
    expect(await arena.after(arena.race.propose(same))).toBeNull();
    expect(arena.orders()).toEqual([]);
  });
});

describe('a refusal', () => {
  it('by one twin leaves both untouched', async () => {
    // Only the twin with group norm refuses this one.
    const bad = { ...defaults, norm_a: 'group', norm_groups: 3 } as const;
    const { step } = arena.frame!;
    expect(await arena.after(arena.race.propose(bad))).toBe(
      'norm_groups is 3: that does not divide 8',
    );
    const types = (twin: 'a' | 'b') => arena.worker(twin).received.map(({ type }) => type);
    expect(types('a')).toEqual(['prepare']);
    expect(types('b')).toEqual(['prepare', 'discard']);
    await arena.run(2);
    arena.race.pause();
    await arena.run(2);
    expect(arena.frame?.config).toEqual(defaults);
    expect(arena.frame!.step).toBeGreaterThan(step);
    expect(arena.race.history.losses('a').count).toBe(arena.frame!.snapshots.a.step);
  });

  it('of a single field needs no engine', async () => {
    expect(await arena.race.propose({ ...defaults, learning_rate: NaN })).toBe(
      'learning_rate is NaN: a number from 0 to 1000 is allowed',
    );
    expect(arena.orders()).toEqual([]);
  });

  it('of a retuning leaves both with what they had', async () => {
    arena.worker('b').engine.retune = () => {
      throw new Error('learning_rate is 3: not today');
    };
    const answer = arena.race.propose({ ...defaults, learning_rate: 3 });
    expect(await arena.after(answer)).toBe('learning_rate is 3: not today');
    expect(arena.worker('a').engine.config.learning_rate).toBe(defaults.learning_rate);
    await arena.run(1);
    expect(arena.frame?.config).toEqual(defaults);
  });
});

describe('live fields', () => {
  it('change without a restart', async () => {
    const { step } = arena.frame!;
    const config = { ...defaults, learning_rate: 2 };
    expect(await arena.after(arena.race.propose(config))).toBeNull();
    expect(arena.orders()).toEqual(['retune']);
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(step);
    expect(arena.frame?.config).toEqual(config);
    const { mean, count } = arena.race.history.losses('b');
    expect(mean[0]).toBe(0.5);
    expect(mean[count - 1]).toBe(2);
  });

  it('are shown while the race stands', async () => {
    arena.race.pause();
    await arena.run(2);
    await arena.after(arena.race.propose({ ...defaults, l2: 1 }));
    arena.paint();
    expect(arena.frame?.config.l2).toBe(1);
  });
});

describe('while training is on its way', () => {
  it('a reset waits for it, then goes first', async () => {
    arena.paint();
    const reset = arena.race.reset();
    expect(arena.orders()).toHaveLength(1);
    arena.worker('a').answer();
    await breathe();
    expect(arena.worker('a').busy).toBe(false);
    arena.worker('b').answer();
    await breathe();
    arena.paint();
    await arena.after(reset);
    expect(arena.orders()).toEqual(['prepare', 'commit']);
    arena.paint();
    expect(arena.frame?.step).toBe(0);
    expect(arena.race.history.losses('a').count).toBe(0);
    expect(arena.frame?.config).toEqual(defaults);
  });

  it('commands keep their order', async () => {
    arena.paint();
    arena.orders();
    const done = [arena.race.propose({ ...defaults, seed: 7 }), arena.race.step()];
    await arena.after(Promise.all(done));
    expect(arena.orders()).toEqual(['prepare', 'commit', 'advance 1']);
    arena.paint();
    expect(arena.frame).toMatchObject({ step: 1, config: { seed: 7 } });
  });

  it('proposals are tried one after the other', async () => {
    arena.paint();
    arena.orders();
    const patches = [{ seed: 1 }, { learning_rate: 2 }, { seed: 2, noise: 0.5 }];
    const answers = patches.map((patch) => arena.race.propose({ ...defaults, ...patch }));
    expect(await arena.after(Promise.all(answers))).toEqual([null, null, null]);
    arena.paint();
    expect(arena.frame?.config).toEqual({ ...defaults, seed: 2, noise: 0.5 });
  });
});

it('survives ten clicks a second on everything', async () => {
  const errors: unknown[] = [];
  for (let click = 0; click < 60; ++click) {
    const commands = [
      arena.race.propose({ ...defaults, seed: click }),
      arena.race.propose({ ...defaults, seed: click, learning_rate: click }),
      arena.race.propose({ ...defaults, norm_a: 'group', norm_groups: 3 }),
      arena.race.reset(),
      arena.race.step(),
    ];
    arena.race.look(sightOf({ layer: 0, unit: click }));
    for (const command of commands) command.catch((error: unknown) => errors.push(error));
    // Answers come slowly and one by one: one twin at a frame.
    arena.paint();
    arena.worker(click % 2 === 0 ? 'a' : 'b').answer();
    await breathe();
  }
  await arena.run(3);
  expect(await arena.after(arena.race.propose({ ...defaults, seed: 1000 }))).toBeNull();
  await arena.run(10);
  expect(errors).toEqual([]);
  expect(arena.frame?.config.seed).toBe(1000);
  expect(arena.frame!.step).toBeGreaterThan(0);
  expect(arena.frame?.snapshots.a.step).toBe(arena.frame?.snapshots.b.step);
  expect(arena.race.history.losses('a').count).toBeGreaterThan(0);
});
