// A value that can be watched, after Svelte's store contract, so that `$name` works in components.

export interface Readable<T> {
  get(): T;
  /** Calls `run` at once, then after every change, until the returned function is called. */
  subscribe(run: (value: T) => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  /** Setting the value that is there already tells nobody. */
  set(value: T): void;
}

export function writable<T>(initial: T): Writable<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      // A watcher may leave, and a new one may come, while the others are told.
      for (const tell of [...watchers]) if (watchers.has(tell)) tell();
    },
    subscribe(run) {
      const tell = () => run(value);
      watchers.add(tell);
      tell();
      return () => watchers.delete(tell);
    },
  };
}

/** Settles as soon as the value passes the test. */
export function until<T>(value: Readable<T>, test: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = value.subscribe((now) => {
      if (!test(now)) return;
      resolve();
      // Not at once: the first call comes before there is anything to end.
      queueMicrotask(() => end());
    });
  });
}
