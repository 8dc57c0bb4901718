import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

/** Lets texts change less often than what they are about: never sooner after one another than `every` milliseconds. */
export class Clock {
  private readonly every: number;
  private tell = (): void => undefined;
  /** Whoever calls it inside an effect hears of the next stroke. */
  private readonly listen = createSubscriber((tell) => {
    this.tell = tell;
  });
  private last = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(every: number) {
    this.every = every;
  }

  /** There is something new to tell: now, when enough time has passed or it is `urgent`, or as soon as it has. */
  news(urgent = false): void {
    const rest = urgent ? 0 : this.last + this.every - performance.now();
    if (rest <= 0) this.strike();
    else this.timer ??= setTimeout(() => this.strike(), rest);
  }

  /** What `read` returns, read anew with every stroke only. */
  read<T>(read: () => T): T {
    this.listen();
    return untrack(read);
  }

  private strike(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = performance.now();
    this.tell();
  }
}
