// What the next request asks the engine to look at: all that is on screen, but no more than there is time for.
import type { Config } from '../state/config';
import { Detail } from './detail';
import { costOf, slower, type Snapshots } from './pair';
import { Scoring } from './scoring';
import { noSight, type Sight, type Statistics, type View } from './view';

/** Milliseconds that a surface may take while the race runs, and at rest. */
const kRacing = 3;
const kResting = 500;

export class Looking {
  readonly #racing = new Detail(kRacing);
  readonly #resting = new Detail(kResting);
  readonly #scoring = new Scoring();
  #sight: Sight = noSight;
  /** The newest view that was asked for; null: nothing was asked for this sight yet. */
  #asked: View | null = null;
  #insists = false;

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
  forget(config: Config): void {
    this.#scoring.forget();
    this.#racing.forget(weightsOf(config));
    this.#resting.forget(weightsOf(config));
    this.#insists = false;
  }

  get statistics(): Statistics {
    return this.#sight.statistics;
  }

  /** Whether to look also when nothing is to be trained; at rest no more is left out than must be. */
  wanting(running: boolean): boolean {
    if (this.#asked === null) return true;
    return !running && (this.#asked.grid < this.#grid(false) || !this.#asked.scores);
  }

  /** Whether scores are older than the pictures beside them, as a rule. */
  get scoresAreRare(): boolean {
    return this.#scoring.rare;
  }

  /** Whether a running race waits for scores that were due but are not through; at rest they come to their end anyway. */
  get insists(): boolean {
    return this.#insists;
  }

  /** For a request at that time (milliseconds). */
  view(time: number, running: boolean): View {
    const due = running && (this.#insists || this.#scoring.due(time));
    this.#insists = due;
    this.#asked = { ...this.#sight, grid: this.#grid(running), scores: due || !running };
    return this.#asked;
  }

  /** What the first look at an experiment has brought: scores are due at once unless they turned out to be dear. */
  begin(time: number, snapshots: Snapshots): void {
    this.learn(slower(snapshots).scoring === null ? -Infinity : time, snapshots);
  }

  /** What a request that was made at that time has brought. */
  learn(time: number, snapshots: Snapshots): void {
    const cost = costOf(snapshots);
    const { grid, scores, scoring } = slower(snapshots);
    for (const detail of [this.#racing, this.#resting]) detail.learn(grid, cost.surface);
    if (scoring === null) this.#insists = false;
    if (scores !== null) this.#scoring.learn(time, cost.scores);
    else if (scoring !== null) this.#scoring.learn(time, cost.scores / scoring);
  }

  /** Scores that took longer than one request have come. */
  scored(): void {
    this.#insists = false;
  }

  #grid(running: boolean): number {
    return (running ? this.#racing : this.#resting).fit(this.#sight.grid);
  }
}

function weightsOf({ features, hidden }: Config): number {
  const inputs = [features.length, ...hidden];
  const outputs = [...hidden, 1];
  return inputs.reduce((sum, size, layer) => sum + size * (outputs[layer] ?? 0), 0);
}
