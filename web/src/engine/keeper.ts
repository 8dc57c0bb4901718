// Keeps a living pair of workers: starts it when it is first needed, replaces it when it is lost,
// and lets one piece of work at a time have it.
import { messageOf } from './errors';
import { Lane } from './lane';
import { Pair, type Spawn } from './pair';
import { WorkerLost } from './twinWorker';

/** What a keeper asks of, and tells, whoever works with the pair. */
export interface Owner {
  /** Puts a fresh pair where the lost one was: step 0 of the running experiment, or nothing. */
  restart(pair: Pair): Promise<void>;
  /** A lost pair was replaced. */
  replaced(reason: string): void;
  /** There is no pair; the next piece of work will try again. */
  failed(reason: string): void;
}

export class Keeper {
  readonly #spawn: Spawn;
  readonly #owner: Owner;
  readonly #lane = new Lane();
  #pair: Pair | null = null;
  /** Why the last pair was lost. */
  #loss: string | null = null;

  constructor(spawn: Spawn, owner: Owner) {
    this.#spawn = spawn;
    this.#owner = owner;
  }

  /** Whether work would start at once. */
  get free(): boolean {
    return this.#lane.free;
  }

  /** Does the work with a living pair, after all work before it. Rejects with WorkerLost when the pair is lost. */
  use<T>(work: (pair: Pair) => Promise<T>): Promise<T> {
    return this.#lane.run(() => (this.#pair ? work(this.#pair) : this.#start().then(work)));
  }

  async #start(): Promise<Pair> {
    const loss = this.#loss;
    let pair: Pair | null = null;
    try {
      pair = new Pair(this.#spawn, (reason) => this.#lose(pair, reason));
      await pair.ready;
      await this.#owner.restart(pair);
    } catch (error) {
      const reason = messageOf(error);
      pair?.terminate(reason);
      this.#owner.failed(reason);
      throw new WorkerLost(reason);
    }
    this.#pair = pair;
    this.#loss = null;
    if (loss !== null) this.#owner.replaced(loss);
    return pair;
  }

  /** A pair that is lost while it starts is not replaced by itself: the next one would be lost, too. */
  #lose(pair: Pair | null, reason: string): void {
    if (pair === null || pair !== this.#pair) return;
    this.#pair = null;
    this.#loss = reason;
    void this.use(() => Promise.resolve()).catch(() => undefined); // `failed` has told the owner
  }
}
