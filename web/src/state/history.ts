// What the charts of time show of a race: bounded memory for any number of steps.
import type { Snapshot } from '../engine/protocol';
import type { Twin } from './config';
import { LossSeries, type LossCurve } from './lossSeries';
import { ScoreSeries, type ScoreCurve } from './scoreSeries';
import { VitalsSeries, type VitalsCurve } from './vitalsSeries';

export type { LossCurve, ScoreCurve, VitalsCurve };

/** All that is remembered of one twin. */
class TwinHistory {
  readonly losses = new LossSeries();
  readonly scores = new ScoreSeries();
  readonly vitals = new VitalsSeries();

  add(snapshot: Snapshot): void {
    const { step, losses } = snapshot;
    this.losses.add(losses, step - losses.length + 1);
    this.addScores(snapshot);
  }

  /** Scores of a snapshot that was added without. */
  addScores(snapshot: Snapshot): void {
    this.scores.add(snapshot);
    this.vitals.add(snapshot);
  }

  /** What was seen at the step itself may have changed, and is seen anew. */
  cut(step: number): void {
    this.losses.cut(step);
    this.scores.cut(step - 1);
    this.vitals.cut(step - 1);
  }

  clear(): void {
    for (const series of [this.losses, this.scores, this.vitals]) series.clear();
  }
}

export class History {
  readonly #twins: Record<Twin, TwinHistory> = { a: new TwinHistory(), b: new TwinHistory() };

  /** The next snapshots of both twins; every mini-batch is in the `losses` of exactly one snapshot. */
  add(a: Snapshot, b: Snapshot): void {
    this.#twins.a.add(a);
    this.#twins.b.add(b);
  }

  /** The newest snapshot of that twin again, with the scores that it was added without. */
  addScores(twin: Twin, snapshot: Snapshot): void {
    this.#twins[twin].addScores(snapshot);
  }

  /** What lay ahead of `step` is forgotten: it will be trained anew. */
  cut(step: number): void {
    for (const twin of Object.values(this.#twins)) twin.cut(step);
  }

  clear(): void {
    for (const twin of Object.values(this.#twins)) twin.clear();
  }

  /** Training-mode loss of every mini-batch. */
  losses(twin: Twin): LossCurve {
    return this.#twins[twin].losses.curve();
  }

  /** Evaluation-mode loss and accuracy, as they arrived. */
  scores(twin: Twin): ScoreCurve {
    return this.#twins[twin].scores.curve();
  }

  /** What the instruments over time are drawn from. */
  vitals(twin: Twin): VitalsCurve {
    return this.#twins[twin].vitals.curve();
  }
}
