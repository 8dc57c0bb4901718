// The evaluation scores of one twin as they arrived with its snapshots, in a bounded number of rows.
import type { Scores, Snapshot } from '../engine/protocol';

export interface ScoreCurve {
  /** Rows in use; what lies behind them in the arrays means nothing. */
  count: number;
  /** Mini-batches trained. The arrays are the series' own: valid until the next `add` or `clear`. */
  step: Float64Array;
  train_loss: Float32Array;
  train_accuracy: Float32Array;
  test_loss: Float32Array;
  test_accuracy: Float32Array;
}

const kRows = 2048;

/** Row i holds arrival i*stride; the last row may be a later one than that, so that the curve always ends now. */
export class ScoreSeries {
  readonly #rows: ScoreCurve = {
    count: 0,
    step: new Float64Array(kRows),
    train_loss: new Float32Array(kRows),
    train_accuracy: new Float32Array(kRows),
    test_loss: new Float32Array(kRows),
    test_accuracy: new Float32Array(kRows),
  };
  #arrivals = 0;
  #stride = 1;

  clear(): void {
    this.#rows.count = 0;
    this.#arrivals = 0;
    this.#stride = 1;
  }

  /** A snapshot without scores, of a step that is there already, or of a run that is no longer finite, adds nothing. */
  add({ step, scores, divergence }: Snapshot): void {
    if (scores === null || divergence !== null) return;
    const rows = this.#rows;
    if (rows.count > 0 && rows.step[rows.count - 1] === step) return;
    if (this.#endIsProvisional()) rows.count -= 1;
    if (rows.count === kRows) this.#thin();
    this.#arrivals += 1;
    write(rows, rows.count++, step, scores);
  }

  curve(): ScoreCurve {
    return { ...this.#rows };
  }

  #endIsProvisional(): boolean {
    return this.#arrivals > 0 && (this.#arrivals - 1) % this.#stride !== 0;
  }

  /** Drops every other row. */
  #thin(): void {
    const { step, train_loss, train_accuracy, test_loss, test_accuracy } = this.#rows;
    for (const column of [step, train_loss, train_accuracy, test_loss, test_accuracy]) {
      for (let i = 0; i < kRows / 2; ++i) column[i] = column[2 * i] ?? NaN;
    }
    this.#rows.count = kRows / 2;
    this.#stride *= 2;
  }
}

function write(
  rows: ScoreCurve,
  i: number,
  step: number,
  { running: { train, test } }: Scores,
): void {
  rows.step[i] = step;
  rows.train_loss[i] = train.loss;
  rows.train_accuracy[i] = train.accuracy;
  rows.test_loss[i] = test.loss;
  rows.test_accuracy[i] = test.accuracy;
}
