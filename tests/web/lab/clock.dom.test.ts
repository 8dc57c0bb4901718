import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Clock } from '../../../web/src/lab/state/clock';
import { watchClock } from './watchClock.svelte';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock of 100 ms, and what was read with it so far. */
function watched() {
  const clock = new Clock(100);
  const source = { value: 0 };
  const { seen, stop } = watchClock(clock, () => source.value);
  const tell = (value: number, urgent = false) => {
    source.value = value;
    clock.news(urgent);
  };
  return { seen, stop, tell };
}

it('tells the first news at once, and the newest of the next ones after a while', async () => {
  const { seen, stop, tell } = watched();
  tell(1);
  for (let value = 2; value < 6; ++value) {
    await vi.advanceTimersByTimeAsync(16);
    tell(value);
  }
  expect(seen()).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(100);
  expect(seen()).toEqual([0, 1, 5]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen()).toEqual([0, 1, 5]);
  stop();
});

it('tells urgent news at once', () => {
  const { seen, stop, tell } = watched();
  tell(1);
  expect(seen()).toEqual([0, 1]);
  tell(2, true);
  expect(seen()).toEqual([0, 1, 2]);
  stop();
});
