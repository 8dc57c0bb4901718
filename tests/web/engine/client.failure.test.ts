// The race when workers die, hang or never come.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../../web/src/state/config';
import { Arena, breathe } from './fakeRace';

let arena: Arena;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  arena = new Arena();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function racing(): Promise<void> {
  await arena.start();
  arena.race.play();
  await arena.run(5);
}

const replaced = (reason: string) =>
  `A worker stopped (${reason}) and was replaced: both twins are back at step 0.`;

describe('a worker that takes long', () => {
  beforeEach(async () => {
    await racing();
    arena.worker('b').silent = true;
    arena.paint();
    await arena.settle();
  });

  it('is waited for as long as it says that it is alive', async () => {
    for (let word = 0; word < 10; ++word) {
      vi.advanceTimersByTime(10_000);
      arena.worker('b').say({ type: 'alive' });
    }
    await arena.settle();
    expect(arena.race.notice.get()).toBeNull();
    expect(arena.workers).toHaveLength(2);
    const { step } = arena.frame!;
    arena.worker('b').silent = false;
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(step);
  });

  it('is replaced when it has not said a word for 15 seconds', async () => {
    vi.advanceTimersByTime(10_000);
    arena.worker('b').say({ type: 'alive' });
    vi.advanceTimersByTime(14_000);
    await arena.settle();
    expect(arena.workers).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    await arena.settle();
    expect(arena.race.notice.get()).toBe(replaced('there was no answer for 15 seconds'));
  });
});

describe('a worker that dies', () => {
  it('is replaced, and both twins run again from step 0', async () => {
    await racing();
    arena.paint();
    arena.worker('b').die();
    await arena.settle();
    expect(arena.race.notice.get()).toBe(replaced('out of memory'));
    expect(arena.workers.map(({ terminated }) => terminated)).toEqual([true, true, false, false]);
    expect(arena.race.history.losses('a').count).toBe(0);
    arena.paint();
    expect(arena.frame).toMatchObject({ step: 0, config: defaults });
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(0);
    expect(arena.race.running.get()).toBe(true);
  });

  it('is replaced also when nothing was asked of it', async () => {
    await arena.start();
    await arena.after(arena.race.step());
    arena.worker('a').die('');
    await arena.run(2);
    expect(arena.race.notice.get()).toBe(replaced('its script could not be loaded'));
    expect(arena.frame?.step).toBe(0);
    expect(arena.race.running.get()).toBe(false);
  });

  it('is replaced once when both die', async () => {
    await racing();
    arena.worker('a').die();
    arena.worker('b').die();
    await arena.settle();
    expect(arena.workers).toHaveLength(4);
  });

  it('lets commands that wait go on with the new one', async () => {
    await racing();
    arena.paint();
    const answer = arena.race.propose({ ...defaults, seed: 7 });
    arena.worker('b').die();
    expect(await arena.after(answer)).toBeNull();
    arena.paint();
    expect(arena.frame?.config.seed).toBe(7);
  });

  it('refuses the proposal that killed it, and goes back to what ran', async () => {
    await racing();
    const answer = arena.race.propose({ ...defaults, seed: 7 });
    expect(arena.worker('a').received.at(-1)?.type).toBe('prepare');
    arena.worker('a').die();
    expect(await arena.after(answer)).toBe('The engine stopped: out of memory.');
    await arena.run(2);
    expect(arena.frame?.config).toEqual(defaults);
    expect(arena.race.running.get()).toBe(true);
  });

  it('takes the race down to a pause when it dies again before any training', async () => {
    await racing();
    for (let deaths = 0; deaths < 2; ++deaths) {
      arena.paint();
      arena.worker('a').die();
      await arena.settle();
    }
    expect(arena.race.running.get()).toBe(false);
    expect(arena.workers).toHaveLength(6);
    arena.race.play();
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(0);
  });

  it('is what a refused training means, too', async () => {
    await racing();
    arena.paint();
    arena
      .worker('a')
      .answer((reply) =>
        'id' in reply ? { type: 'refused', id: reply.id, message: 'unreachable' } : reply,
      );
    await arena.settle();
    expect(arena.race.notice.get()).toBe(replaced('unreachable'));
    await arena.run(3);
    expect(arena.frame?.snapshots.a.step).toBe(arena.frame?.snapshots.b.step);
  });
});

describe('a worker that hangs', () => {
  it('is replaced after 15 seconds', async () => {
    await racing();
    arena.worker('a').silent = true;
    arena.paint();
    await arena.settle();
    vi.advanceTimersByTime(14_000);
    await arena.settle();
    expect(arena.race.notice.get()).toBeNull();
    vi.advanceTimersByTime(1000);
    await arena.settle();
    expect(arena.race.notice.get()).toBe(replaced('there was no answer for 15 seconds'));
    await arena.run(3);
    expect(arena.frame!.step).toBeGreaterThan(0);
  });

  it('has its time only while something is asked of it', async () => {
    await arena.start();
    vi.advanceTimersByTime(100_000);
    await arena.settle();
    expect(arena.race.notice.get()).toBeNull();
  });

  it('has a minute to load', async () => {
    arena.readyAtOnce = false;
    const answer = arena.race.propose(defaults);
    vi.advanceTimersByTime(59_000);
    await breathe();
    expect(arena.race.notice.get()).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(await arena.after(answer)).toBe(
      'The engine stopped: there was no answer for 60 seconds.',
    );
    expect(arena.workers.every(({ terminated }) => terminated)).toBe(true);
  });
});

describe('an engine that cannot start', () => {
  it('says why, and tries again only when asked', async () => {
    arena.readyAtOnce = false;
    const answer = arena.race.propose(defaults);
    arena.race.play();
    await breathe();
    arena.worker('b').say({ type: 'failed', message: 'no memory' });
    expect(await arena.after(answer)).toBe('The engine stopped: no memory.');
    expect(arena.race.notice.get()).toBe('The engine could not be started: no memory.');
    expect(arena.race.running.get()).toBe(false);
    await arena.run(5);
    expect(arena.workers).toHaveLength(2);

    arena.readyAtOnce = true;
    await arena.start();
    expect(arena.frame?.step).toBe(0);
    expect(arena.race.notice.get()).toBeNull();
  });

  it('says so when no worker may be made', async () => {
    arena.spawnError = new Error('not from a file');
    expect(await arena.after(arena.race.propose(defaults))).toBe(
      'The engine stopped: not from a file.',
    );
    expect(arena.race.notice.get()).toBe('The engine could not be started: not from a file.');
  });

  it('leaves the last frame there when a replacement fails', async () => {
    await racing();
    const { frame } = arena;
    arena.spawnError = new Error('no more workers');
    arena.worker('a').die();
    await arena.settle();
    expect(arena.race.notice.get()).toMatch(/no more workers/);
    expect(arena.race.running.get()).toBe(false);
    expect(arena.frame?.snapshots).toBe(frame?.snapshots);
  });
});

describe('a browser without SIMD', () => {
  it('gets a sentence and no workers', async () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    arena = new Arena();
    expect(arena.race.notice.get()).toMatch(/WebAssembly with SIMD/);
    expect(await arena.race.propose(defaults)).toBe(arena.race.notice.get());
    arena.race.play();
    await arena.race.step();
    await arena.run(2);
    expect(arena.race.running.get()).toBe(false);
    expect(arena.workers).toEqual([]);
  });
});
