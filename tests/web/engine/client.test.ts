// The race while all goes well: lockstep, pace, play and pause, what is shown.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Arena, breathe, diverged } from './fakeRace';

let arena: Arena;
beforeEach(() => {
  arena = new Arena();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the start', () => {
  it('shows step 0 of both twins, each with its norm', async () => {
    await arena.start();
    expect(arena.orders()).toEqual(['prepare', 'commit']);
    expect(arena.frame).toMatchObject({ step: 0, stepsPerSecond: 0, config: defaults });
    expect(arena.worker('a').engine.config.norm).toBe('batch');
    expect(arena.worker('b').engine.config.norm).toBe('none');
    expect(arena.race.running.get()).toBe(false);
    expect(arena.race.notice.get()).toBeNull();
  });

  it('can be refused, and tried again', async () => {
    const bad = { ...defaults, norm_a: 'group', norm_groups: 3 } as const;
    expect(await arena.after(arena.race.propose(bad))).toMatch(/^norm_groups is 3:/);
    expect(arena.frame).toBeNull();
    await arena.start();
    expect(arena.frame?.step).toBe(0);
    expect(arena.workers).toHaveLength(2);
  });

  it('may come after play', async () => {
    arena.race.play();
    await arena.run(3);
    await arena.start();
    await arena.run(3);
    expect(arena.frame?.step).toBeGreaterThan(0);
  });
});

describe('lockstep', () => {
  it('gives both the same order, and publishes both at the frame after both have answered', async () => {
    await arena.start();
    arena.orders();
    arena.race.play();
    arena.paint();
    const [a, b] = [arena.worker('a'), arena.worker('b')];
    expect(a.busy && b.busy).toBe(true);
    const before = arena.frame;

    a.answer();
    await breathe();
    arena.paint();
    expect(arena.frame).toBe(before);
    expect(a.busy).toBe(false);

    b.answer();
    await breathe();
    expect(arena.frame).toBe(before);
    arena.paint();
    expect(arena.frame?.step).toBe(1);
    expect(arena.frame?.snapshots.a.step).toBe(1);
    expect(arena.frame?.snapshots.b.step).toBe(1);
    expect(arena.orders()).toEqual(['advance 1', 'advance 2']);
  });

  it('asks the workers for more before the page draws', async () => {
    await arena.start();
    arena.race.play();
    await arena.run(2);
    let busyWhileDrawing = false;
    arena.race.frame.subscribe(() => (busyWhileDrawing = arena.worker('a').busy));
    arena.paint();
    expect(busyWhileDrawing).toBe(true);
  });

  it('never shows the twins at different steps, and loses no loss', async () => {
    await arena.start();
    let changes = 0;
    arena.race.frame.subscribe((frame) => {
      changes += 1;
      expect(frame?.snapshots.a.step).toBe(frame?.snapshots.b.step);
    });
    arena.race.play();
    await arena.run(30);
    arena.race.pause();
    await arena.run(2);
    expect(changes).toBeLessThanOrEqual(33);
    expect(arena.race.history.losses('a').count).toBe(arena.frame?.step);
    expect(arena.race.history.losses('b').count).toBe(arena.frame?.step);
  });

  it('asks for what the slower twin trains in 12 ms', async () => {
    await arena.start();
    arena.race.play();
    for (let i = 0; i < 20; ++i) {
      arena.paint();
      arena.worker('a').answer();
      // The fake engine needs 1 ms a step; this one is four times slower.
      arena.worker('b').answer((reply) => {
        if (reply.type === 'snapshot') reply.snapshot.cost.train *= 4;
        return reply;
      });
      await breathe();
    }
    expect(arena.orders().at(-1)).toBe('advance 3');
  });
});

describe('speed', () => {
  it('is limited, measured, and 0 when the race stands', async () => {
    await arena.start();
    arena.race.speed.set(50);
    arena.race.play();
    await arena.run(200);
    expect(arena.frame?.stepsPerSecond).toBeGreaterThan(45);
    expect(arena.frame?.stepsPerSecond).toBeLessThan(55);
    arena.race.pause();
    await arena.run(2);
    expect(arena.frame?.stepsPerSecond).toBe(0);
  });

  it('can be one step a second', async () => {
    await arena.start();
    arena.race.speed.set(1);
    arena.race.play();
    await arena.run(105, 50);
    expect(arena.frame?.step).toBe(6);
    expect(arena.frame?.stepsPerSecond).toBeCloseTo(1);
  });
});

describe('pause and step', () => {
  it('asks for nothing, not even frames, while it stands', async () => {
    await arena.start();
    await arena.run(3);
    arena.orders();
    expect(arena.framesAsked).toBe(0);
    await arena.after(arena.race.step());
    await arena.run(3);
    expect(arena.orders()).toEqual(['advance 1']);
    expect(arena.frame?.step).toBe(1);
    expect(arena.framesAsked).toBe(0);
  });

  it('does as many steps as there were clicks', async () => {
    await arena.start();
    await arena.after(Promise.all(Array.from({ length: 10 }, () => arena.race.step())));
    await arena.run(1);
    expect(arena.frame?.step).toBe(10);
    expect(arena.race.history.losses('b').count).toBe(10);
  });

  it('does nothing before the start', async () => {
    await arena.race.step();
    await arena.race.reset();
    expect(arena.workers).toHaveLength(0);
  });

  it('stops when a twin diverges, and goes on with the other one when asked', async () => {
    await arena.start();
    for (const runsOn of [false, true]) {
      arena.race.play();
      arena.paint();
      arena.worker('b').answer(diverged);
      await arena.settle();
      expect(arena.race.running.get()).toBe(runsOn);
    }
    await arena.run(1);
    expect(arena.frame?.snapshots.b.divergence).toMatchObject({ layer: 2, quantity: 'z' });
  });

  it('stops at once when both have diverged', async () => {
    await arena.start();
    for (let tries = 0; tries < 2; ++tries) {
      arena.race.play();
      arena.paint();
      arena.worker('a').answer(diverged);
      arena.worker('b').answer(diverged);
      await breathe();
      expect(arena.race.running.get()).toBe(false);
      await arena.run(2);
    }
  });
});

describe('a hidden document', () => {
  it('stops asking, and goes on without a jump when it is seen again', async () => {
    await arena.start();
    arena.race.speed.set(60);
    arena.race.play();
    await arena.run(60);
    arena.page.show(false);
    await arena.run(3);
    arena.orders();
    const { step } = arena.frame!;
    await arena.run(3, 60_000);
    expect(arena.orders()).toEqual([]);
    arena.page.show(true);
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(step);
    expect(arena.frame!.step).toBeLessThan(step + 60);
    expect(arena.race.running.get()).toBe(true);
  });

  it('still answers proposals, and shows them when it is seen again', async () => {
    await arena.start();
    arena.page.show(false);
    const config = { ...defaults, seed: 7 };
    expect(await arena.after(arena.race.propose(config))).toBeNull();
    await arena.run(2);
    expect(arena.frame?.config.seed).toBe(42);
    arena.page.show(true);
    await arena.run(1);
    expect(arena.frame?.config.seed).toBe(7);
  });
});
