// What the charts of time show of a race: bounded memory for any number of steps.
import type { Snapshot } from '../engine/protocol';
import type { Twin } from './config';
import { LossSeries, type LossCurve } from './lossSeries';
import { ScoreSeries, type ScoreCurve } from './scoreSeries';

export type { LossCurve, ScoreCurve };

export class History {
  readonly #losses: Record<Twin, LossSeries> = { a: new LossSeries(), b: new LossSeries() };
  readonly #scores: Record<Twin, ScoreSeries> = { a: new ScoreSeries(), b: new ScoreSeries() };

  /** The next snapshots of both twins; every mini-batch is in the `losses` of exactly one snapshot. */
  add(a: Snapshot, b: Snapshot): void {
    this.#addTo('a', a);
    this.#addTo('b', b);
  }

  clear(): void {
    for (const series of Object.values(this.#losses)) series.clear();
    for (const series of Object.values(this.#scores)) series.clear();
  }

  /** Training-mode loss of every mini-batch. */
  losses(twin: Twin): LossCurve {
    return this.#losses[twin].curve();
  }

  /** Evaluation-mode loss and accuracy of both sets, as they arrived. */
  scores(twin: Twin): ScoreCurve {
    return this.#scores[twin].curve();
  }

  #addTo(twin: Twin, snapshot: Snapshot): void {
    this.#losses[twin].add(snapshot.losses);
    this.#scores[twin].add(snapshot);
  }
}
