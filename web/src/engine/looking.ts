// What the next request asks the engine to look at: all that is on screen, but no more than the race has time for.
import { Detail } from './detail';
import type { Cost, Snapshot } from './protocol';
import { noSight, type Sight, type View } from './view';
import { Scoring } from './scoring';

export class Looking {
  readonly #detail = new Detail();
  readonly #scoring = new Scoring();
  #sight: Sight = noSight;
  /** The newest view that was asked for; null: nothing was asked for this sight yet. */
  #asked: View | null = null;

  /** What is on screen from now on. */
  see(sight: Sight): void {
    this.#sight = sight;
    this.#asked = null;
  }

  /** Something has changed that no training did. */
  again(): void {
    this.#asked = null;
  }

  /** Another network, or other data. */
  forget(): void {
    this.#scoring.forget();
  }

  /** Whether to look also when nothing is to be trained; at rest nothing is left out. */
  wanting(running: boolean): boolean {
    if (this.#asked === null) return true;
    return !running && (this.#asked.grid < this.#sight.grid || !this.#asked.scores);
  }

  /** Whether scores are older than the pictures beside them, as a rule. */
  get scoresAreRare(): boolean {
    return this.#scoring.rare;
  }

  /** For a request at that time (milliseconds). */
  view(time: number, running: boolean): View {
    const grid = running ? this.#detail.fit(this.#sight.grid) : this.#sight.grid;
    const scores = !running || this.#scoring.due(time);
    this.#asked = { ...this.#sight, grid, scores };
    return this.#asked;
  }

  /** What a request that was made at that time has brought, and what it cost. */
  learn(time: number, { grid, scores }: Snapshot, cost: Cost): void {
    this.#detail.learn(grid, cost.surface);
    if (scores !== null) this.#scoring.learn(time, cost.scores);
  }
}
