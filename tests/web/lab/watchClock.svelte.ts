import { flushSync } from 'svelte';
import type { Clock } from '../../../web/src/lab/state/clock';

/** Everything that an effect reads with the clock, from the beginning. */
export function watchClock(clock: Clock, value: () => number) {
  const read: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      read.push(clock.read(value));
    });
  });
  const seen = () => {
    flushSync();
    return read;
  };
  seen();
  return { seen, stop };
}
