// The evaluation scores of one twin as they arrived with its snapshots, in a bounded number of rows.
import type { Scores, Snapshot } from '../engine/protocol';
import { Thinning, countUntil } from './thinning';

export interface ScoreCurve {
  /** Rows in use; what lies behind them in the arrays means nothing. */
  count: number;
  /** Mini-batches trained. The arrays are the series' own: valid until the next `add`, `cut` or `clear`. */
  step: Float64Array;
  /** With the running statistics, as in inference. */
  train_loss: Float32Array;
  train_accuracy: Float32Array;
  test_loss: Float32Array;
  test_accuracy: Float32Array;
  /** With the exact statistics of the training set, and with those of a mini-batch. */
  exact_test_loss: Float32Array;
  exact_test_accuracy: Float32Array;
  batch_test_loss: Float32Array;
  batch_test_accuracy: Float32Array;
}

const kRows = 2048;

export class ScoreSeries {
  readonly #columns: Omit<ScoreCurve, 'count'> = {
    step: new Float64Array(kRows),
    train_loss: new Float32Array(kRows),
    train_accuracy: new Float32Array(kRows),
    test_loss: new Float32Array(kRows),
    test_accuracy: new Float32Array(kRows),
    exact_test_loss: new Float32Array(kRows),
    exact_test_accuracy: new Float32Array(kRows),
    batch_test_loss: new Float32Array(kRows),
    batch_test_accuracy: new Float32Array(kRows),
  };
  readonly #rows = new Thinning(kRows);

  clear(): void {
    this.#rows.clear();
  }

  /** What was measured after `step` is forgotten. */
  cut(step: number): void {
    this.#rows.cut(countUntil(this.#columns.step, this.#rows.count, step));
  }

  /** A snapshot without scores, of no later step than the last, or of a run that is no longer finite, adds nothing. */
  add({ step, scores, divergence }: Snapshot): void {
    if (scores === null || divergence !== null) return;
    const { count } = this.#rows;
    if (count > 0 && step <= (this.#columns.step[count - 1] ?? 0)) return;
    const row = this.#rows.next((kept) => this.#halve(kept));
    this.#columns.step[row] = step;
    this.#write(row, scores);
  }

  curve(): ScoreCurve {
    return { count: this.#rows.count, ...this.#columns };
  }

  #halve(kept: number): void {
    for (const column of Object.values(this.#columns)) {
      for (let i = 0; i < kept; ++i) column[i] = column[2 * i] ?? NaN;
    }
  }

  #write(row: number, { running, exact, batch }: Scores): void {
    const columns = this.#columns;
    columns.train_loss[row] = running.train.loss;
    columns.train_accuracy[row] = running.train.accuracy;
    columns.test_loss[row] = running.test.loss;
    columns.test_accuracy[row] = running.test.accuracy;
    columns.exact_test_loss[row] = exact.test.loss;
    columns.exact_test_accuracy[row] = exact.test.accuracy;
    columns.batch_test_loss[row] = batch.test.loss;
    columns.batch_test_accuracy[row] = batch.test.accuracy;
  }
}
