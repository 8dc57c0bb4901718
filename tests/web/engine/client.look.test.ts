// What the race looks at: what is on screen, as closely as there is time for, in memory that comes and goes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Arena } from './fakeRace';
import { sightOf } from './snapshots';

let arena: Arena;
beforeEach(() => {
  arena = new Arena();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('look', () => {
  const sights = [1, 2, 3].map((unit) => sightOf({ layer: 0, unit }));
  const views = sights.map((sight) => ({ ...sight, scores: true }));

  it('fetches one snapshot when paused, of the newest view', async () => {
    await arena.start();
    arena.orders();
    for (const sight of sights) arena.race.look(sight);
    await arena.run(3);
    expect(arena.orders()).toEqual(['advance 0']);
    expect(arena.worker('b').engine.lastView).toEqual(views[2]);
    expect(arena.frame?.step).toBe(0);
  });

  it('goes along with the next training when running', async () => {
    await arena.start();
    arena.orders();
    arena.race.play();
    arena.paint();
    arena.race.look(sights[0]!);
    arena.race.look(sights[1]!);
    await arena.run(2);
    expect(arena.worker('a').engine.lastView).toMatchObject(sights[1]!);
    expect(arena.orders()).not.toContain('advance 0');
  });

  it('before the start holds for the first snapshot', async () => {
    arena.race.look(sights[0]!);
    await arena.start();
    await arena.run(3);
    expect(arena.worker('a').engine.lastView).toEqual(views[0]);
    expect(arena.orders()).toEqual(['prepare', 'commit']);
  });
});

describe('memory', () => {
  it('goes back and forth, and is never taken from what is shown', async () => {
    await arena.start();
    arena.race.look(sightOf(null, 16));
    arena.race.play();
    await arena.run(10);
    for (let i = 0; i < 50; ++i) {
      await arena.run(1);
      for (const { memory, surface } of Object.values(arena.frame!.snapshots)) {
        // Memory that has been given away is empty.
        expect(surface).toHaveLength(16);
        expect(memory.byteLength).toBeGreaterThan(0);
      }
    }
    const { refilled } = arena.worker('a').engine;
    expect(refilled).toBeGreaterThanOrEqual(50);
  });

  it('is not lost when several answers come between two frames', async () => {
    await arena.start();
    await arena.after(Promise.all(Array.from({ length: 20 }, () => arena.race.step())));
    expect(arena.worker('a').engine.refilled).toBeGreaterThanOrEqual(15);
    await arena.run(1);
    expect(arena.frame!.snapshots.b.memory.byteLength).toBeGreaterThan(0);
  });
});

describe('what is dear to look at', () => {
  async function racing(cost: { scoresCost?: number; cellCost?: number }): Promise<void> {
    await arena.start();
    arena.race.look(sightOf(null, 200));
    for (const twin of ['a', 'b'] as const) Object.assign(arena.worker(twin).engine, cost);
    arena.race.play();
    await arena.run(30);
  }

  it('comes less often or coarser while the race runs, and the frame says so', async () => {
    await racing({ scoresCost: 50, cellCost: 0.001 });
    const { frame } = arena;
    expect(frame!.snapshots.a.grid).toBeLessThan(200);
    expect(frame!.scoresLag).toBe(true);
    expect(frame!.scored!.step).toBeLessThan(frame!.step);
  });

  it('comes whole when the race pauses', async () => {
    await racing({ scoresCost: 50, cellCost: 0.001 });
    arena.orders();
    arena.race.pause();
    await arena.run(3);
    expect(arena.orders().filter((order) => order === 'advance 0')).toHaveLength(1);
    const { frame } = arena;
    expect(frame).toMatchObject({ scoresLag: false, snapshots: { a: { grid: 200 } } });
    expect(frame!.scored!.step).toBe(frame!.step);
    await arena.run(3);
    expect(arena.framesAsked).toBe(0);
  });

  it('is whole at once where it is cheap, but for scores, which nobody could read so fast', async () => {
    await racing({});
    expect(arena.frame).toMatchObject({ scoresLag: false, snapshots: { a: { grid: 200 } } });
    arena.race.pause();
    await arena.run(3);
    expect(arena.frame!.scored!.step).toBe(arena.frame!.step);
  });
});

describe('scores that take more than one request', () => {
  beforeEach(async () => {
    await arena.start();
    for (const twin of ['a', 'b'] as const) {
      arena.worker(twin).engine.scoreParts = twin === 'a' ? 10 : 2;
    }
  });

  const orders = () =>
    arena
      .worker('a')
      .received.splice(0)
      .map(({ type }) => type);

  it('come bit by bit at rest, after everything else, and the frame tells how far they are', async () => {
    await arena.after(arena.race.step());
    await arena.run(4);
    expect(arena.frame).toMatchObject({ step: 1, scoresLag: true, scored: { step: 0 } });
    expect(arena.frame!.scoring).toBeCloseTo(0.4);
    await arena.run(8);
    expect(arena.frame).toMatchObject({
      step: 1,
      scoresLag: false,
      scored: { step: 1 },
      scoring: null,
    });
    expect(arena.race.history.scores('a').count).toBe(2);
    expect(arena.race.history.losses('a').count).toBe(1);
    expect(arena.framesAsked).toBe(0);
  });

  it('leave what is shown alone until they are there', async () => {
    await arena.after(arena.race.step());
    await arena.run(4);
    const { snapshots, scoring } = arena.frame!;
    await arena.run(2);
    expect(arena.frame!.scoring).toBeGreaterThan(scoring!);
    expect(arena.frame!.snapshots.a).toBe(snapshots.a);
    await arena.run(6);
    expect(arena.frame!.snapshots.a).not.toBe(snapshots.a);
    expect(arena.frame!.snapshots.a.scores).not.toBeNull();
  });

  it('let everything else come first', async () => {
    await arena.after(arena.race.step());
    await arena.run(3);
    orders();
    await arena.after(arena.race.step());
    await arena.run(1);
    expect(orders()[0]).toBe('advance');
    expect(arena.frame!.step).toBe(2);
    await arena.run(12);
    expect(arena.frame!.scored!.step).toBe(2);
  });

  it('leave what is shown its memory', async () => {
    arena.race.look(sightOf(null, 16));
    await arena.after(arena.race.step());
    for (let i = 0; i < 15; ++i) {
      await arena.run(1);
      expect(arena.frame!.snapshots.a.surface).toHaveLength(16);
      expect(arena.frame!.snapshots.a.memory.byteLength).toBeGreaterThan(0);
    }
  });

  it('are waited for by a race when they are due, not before', async () => {
    arena.race.play();
    await arena.run(3);
    expect(orders()).toContain('score');
    await arena.run(12);
    expect(arena.frame!.scored!.step).toBeGreaterThan(0);
    orders();
    await arena.run(3);
    expect(orders()).toEqual(['advance', 'advance', 'advance']);
  });
});
