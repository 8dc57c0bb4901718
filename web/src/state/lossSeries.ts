// The training loss of every mini-batch of one twin, in a bounded number of buckets, however long the run.

/** Bucket i covers the steps i*width+1 to (i+1)*width; the last one may not be full yet. */
export interface LossCurve {
  /** Steps a bucket. */
  width: number;
  /** Buckets in use; what lies behind them in the arrays means nothing. */
  count: number;
  /** The arrays are the series' own: valid until the next `add`, `cut` or `clear`. */
  mean: Float32Array;
  min: Float32Array;
  max: Float32Array;
}

const kBuckets = 2048;

export class LossSeries {
  readonly #sum = new Float64Array(kBuckets);
  readonly #mean = new Float32Array(kBuckets);
  readonly #min = new Float32Array(kBuckets);
  readonly #max = new Float32Array(kBuckets);
  #width = 1;
  #steps = 0;
  #ended = false;

  clear(): void {
    this.#width = 1;
    this.#steps = 0;
    this.#ended = false;
  }

  /**
   * Losses of mini-batches in order, the first one at step `first`; steps that are there already are passed over. From
   * a loss that is not finite on nothing is kept: the run ends there.
   */
  add(losses: Float32Array, first: number): void {
    const known = Math.max(0, this.#steps + 1 - first);
    for (let i = known; i < losses.length && !this.#ended; ++i) {
      const loss = at(losses, i);
      this.#ended = !Number.isFinite(loss);
      if (!this.#ended) this.#addOne(loss);
    }
  }

  /** What was trained after `step` is forgotten; the bucket that it falls into keeps its mean, smallest and largest. */
  cut(step: number): void {
    this.#ended = false;
    if (step >= this.#steps) return;
    this.#steps = Math.max(0, step);
    if (step <= 0) this.clear();
    const filled = this.#steps % this.#width;
    const i = (this.#steps - filled) / this.#width;
    this.#sum[i] = at(this.#mean, i) * filled;
  }

  curve(): LossCurve {
    return {
      width: this.#width,
      count: Math.ceil(this.#steps / this.#width),
      mean: this.#mean,
      min: this.#min,
      max: this.#max,
    };
  }

  #addOne(loss: number): void {
    if (this.#steps === this.#width * kBuckets) this.#mergePairs();
    const filled = this.#steps % this.#width;
    const i = (this.#steps - filled) / this.#width;
    this.#steps += 1;
    const first = filled === 0;
    const sum = first ? loss : at(this.#sum, i) + loss;
    this.#sum[i] = sum;
    this.#mean[i] = sum / (filled + 1);
    this.#min[i] = first ? loss : Math.min(at(this.#min, i), loss);
    this.#max[i] = first ? loss : Math.max(at(this.#max, i), loss);
  }

  /** All buckets are full: two neighbours become one. */
  #mergePairs(): void {
    this.#width *= 2;
    for (let i = 0; i < kBuckets / 2; ++i) {
      const [left, right] = [2 * i, 2 * i + 1];
      const sum = at(this.#sum, left) + at(this.#sum, right);
      this.#sum[i] = sum;
      this.#mean[i] = sum / this.#width;
      this.#min[i] = Math.min(at(this.#min, left), at(this.#min, right));
      this.#max[i] = Math.max(at(this.#max, left), at(this.#max, right));
    }
  }
}

/** An item that is known to be there. */
function at(list: Float32Array | Float64Array, i: number): number {
  return list[i] ?? NaN;
}
