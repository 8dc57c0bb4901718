// When the whole sets are evaluated: some times a second while that is cheap, else now and then.

/** Milliseconds between two scores at least: figures cannot be read sooner. */
const kEvery = 60;
/** Milliseconds up to which scores come so often, and below which they do again. */
const kDear = 12;
const kCheap = 8;
/** Dear ones take this share of the time at most, and come this many milliseconds apart at least. */
const kShare = 0.2;
const kPause = 200;
/** Weight of what was learnt before, against the newest measurement. */
const kMemory = 0.5;

export class Scoring {
  /** Milliseconds of the slower twin. */
  #cost = 0;
  #rare = false;
  #last = -Infinity;

  /** Another network, or other data. */
  forget(): void {
    this.#cost = 0;
    this.#rare = false;
    this.#last = -Infinity;
  }

  /** Whether scores are older than the pictures beside them, as a rule. */
  get rare(): boolean {
    return this.#rare;
  }

  /** Whether a request at that time (milliseconds) is to bring scores. */
  due(time: number): boolean {
    const pause = this.#rare ? Math.max(kPause, this.#cost / kShare) : kEvery;
    return time - this.#last >= pause;
  }

  /** Scores were asked for at that time and took that many milliseconds. */
  learn(time: number, cost: number): void {
    this.#last = time;
    this.#cost = kMemory * this.#cost + (1 - kMemory) * cost;
    this.#rare = this.#cost > (this.#rare ? kCheap : kDear);
  }
}
