// One piece of work at a time, in the order of arrival.

export class Lane {
  #last: Promise<unknown> = Promise.resolve();
  #unfinished = 0;

  /** Whether nothing runs and nothing waits. */
  get free(): boolean {
    return this.#unfinished === 0;
  }

  /** Starts the work at once when the lane is free, else as soon as everything before it is over, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const started = this.free ? work() : this.#last.then(work);
    this.#unfinished += 1;
    const result = started.finally(() => (this.#unfinished -= 1));
    this.#last = result.catch(() => undefined);
    return result;
  }
}
