// When the whole sets are evaluated: with every picture while that is cheap, else now and then.

/** Milliseconds up to which scores come with every picture, and below which they do again. */
const kDear = 4;
const kCheap = 2.5;
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
    return !this.#rare || time - this.#last >= Math.max(kPause, this.#cost / kShare);
  }

  /** Scores were asked for at that time and took that many milliseconds. */
  learn(time: number, cost: number): void {
    this.#last = time;
    this.#cost = kMemory * this.#cost + (1 - kMemory) * cost;
    this.#rare = this.#cost > (this.#rare ? kCheap : kDear);
  }
}
