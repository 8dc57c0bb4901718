// The scores of one state of an engine, taken in parts, so that no request takes longer than it may.
import type { Score, Scores, SetScores } from './protocol';
import { statisticsKinds, type Statistics } from './view';

/** Examples that the engine evaluates in one part (kChunk in cpp/probe/probe.cpp). */
const kScoredAtOnce = 256;

/** What is asked of the engine: a part more of that set, with those statistics; null: it is not through with it yet. */
export type ScorePart = (kind: Statistics, set: 'train' | 'test') => Score | null;

export class Scorer {
  readonly #part: ScorePart;
  readonly #hasStatistics: boolean;
  /** Parts of all there is to score. */
  readonly #parts: number;
  #done = 0;
  #work: Generator<void, Scores> | null = null;
  #found: Scores | null = null;

  /** `hasStatistics`: whether it matters which are used. `counts`: examples of each set. */
  constructor(part: ScorePart, hasStatistics: boolean, counts: readonly number[]) {
    this.#part = part;
    this.#hasStatistics = hasStatistics;
    const each = counts.reduce((sum, count) => sum + Math.ceil(count / kScoredAtOnce), 0);
    this.#parts = each * (hasStatistics ? statisticsKinds.length : 1);
  }

  /** The network, or anything about it, has changed. */
  forget(): void {
    this.#done = 0;
    this.#work = null;
    this.#found = null;
  }

  /** Share of the work that is done, 0 to 1. */
  get share(): number {
    return this.#done / this.#parts;
  }

  /** Goes on for that many milliseconds, one part at least; null: there is more to do. */
  take(ms: number): Scores | null {
    const end = performance.now() + ms;
    this.#work ??= this.#score();
    while (this.#found === null) {
      const next = this.#work.next();
      if (next.done) this.#found = next.value;
      else if (performance.now() >= end) break;
    }
    return this.#found;
  }

  *#score(): Generator<void, Scores> {
    const running = yield* this.#with('running');
    if (!this.#hasStatistics) return { running, exact: running, batch: running };
    return { running, exact: yield* this.#with('exact'), batch: yield* this.#with('batch') };
  }

  *#with(kind: Statistics): Generator<void, SetScores> {
    return { train: yield* this.#set(kind, 'train'), test: yield* this.#set(kind, 'test') };
  }

  *#set(kind: Statistics, set: 'train' | 'test'): Generator<void, Score> {
    for (;;) {
      const score = this.#part(kind, set);
      this.#done += 1;
      yield;
      if (score !== null) return score;
    }
  }
}
