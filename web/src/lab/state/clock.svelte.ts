import { untrack } from 'svelte';

/** Lets texts change less often than what they are about: never sooner after one another than `every` milliseconds. */
export class Clock {
  private readonly every: number;
  private strokes = $state(0);
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
    void this.strokes;
    return untrack(read);
  }

  private strike(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = performance.now();
    this.strokes = untrack(() => this.strokes) + 1;
  }
}
