// The vitals of one twin as they arrived with its snapshots: copies, in a bounded number of rows.
import type { Snapshot, Vitals } from '../engine/protocol';
import { Thinning, countUntil } from './thinning';

export interface VitalsCurve {
  /** Rows in use; what lies behind them means nothing. */
  count: number;
  /** Mini-batches trained. Steps and rows are the series' own: valid until the next `add`, `cut` or `clear`. */
  step: Float64Array;
  rows: readonly Vitals[];
}

const kRows = 512;
/** A wide network's rows are large: so many bytes at most, but not fewer rows than these. */
const kBytes = 16 * 2 ** 20;
const kLeastRows = 32;

export class VitalsSeries {
  readonly #step = new Float64Array(kRows);
  #rows: Vitals[] = [];
  #thinning = new Thinning(kRows);

  clear(): void {
    this.#rows = [];
    this.#thinning.clear();
  }

  /** What was seen after `step` is forgotten. */
  cut(step: number): void {
    this.#thinning.cut(countUntil(this.#step, this.#thinning.count, step));
  }

  /**
   * A snapshot without vitals, of an earlier step than the last, or of a run that is no longer finite, adds nothing; one
   * of the same step takes its place.
   */
  add({ step, vitals, divergence }: Snapshot): void {
    if (vitals === null || divergence !== null) return;
    const { count } = this.#thinning;
    const last = count > 0 ? (this.#step[count - 1] ?? 0) : -1;
    if (step === last) this.#rows[count - 1] = copied(vitals, this.#rows[count - 1]);
    if (step <= last) return;
    if (this.#rows.length === 0) this.#thinning = new Thinning(mostRows(vitals));
    const row = this.#thinning.next((kept) => this.#halve(kept));
    this.#step[row] = step;
    this.#rows[row] = copied(vitals, this.#rows[row]);
  }

  curve(): VitalsCurve {
    return { count: this.#thinning.count, step: this.#step, rows: this.#rows };
  }

  /** Every second row changes places with one behind: its memory is filled again. */
  #halve(kept: number): void {
    const rows = this.#rows;
    for (let i = 0; i < kept; ++i) {
      this.#step[i] = this.#step[2 * i] ?? NaN;
      const [here, there] = [rows[i], rows[2 * i]];
      if (here && there) [rows[i], rows[2 * i]] = [there, here];
    }
  }
}

/** An even number of rows. */
function mostRows({ units, layers, histograms }: Vitals): number {
  const bytes = units.byteLength + layers.byteLength + histograms.byteLength;
  const fitting = Math.floor(kBytes / Math.max(1, bytes) / 2) * 2;
  return Math.min(kRows, Math.max(kLeastRows, fitting));
}

/** A copy, in the place of an earlier row of the same network where there is one. */
function copied({ units, layers, histograms }: Vitals, into: Vitals | undefined): Vitals {
  if (into === undefined) {
    return { units: units.slice(), layers: layers.slice(), histograms: histograms.slice() };
  }
  into.units.set(units);
  into.layers.set(layers);
  into.histograms.set(histograms);
  return into;
}
