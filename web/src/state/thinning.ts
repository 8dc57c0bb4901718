// Which rows of a bounded list hold what arrives: when the list is full every second row goes.

/** Row i holds arrival i*stride; the last row may be a later one than that, so that the list always ends now. */
export class Thinning {
  readonly #most: number;
  #count = 0;
  #arrivals = 0;
  #stride = 1;

  /** `most`: rows of the full list, an even number. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Rows in use. */
  get count(): number {
    return this.#count;
  }

  /** The row for the next arrival. `halve` is called when it has to put row 2i in the place of row i. */
  next(halve: (kept: number) => void): number {
    if (this.#endIsProvisional()) this.#count -= 1;
    if (this.#count === this.#most) {
      this.#count /= 2;
      this.#stride *= 2;
      halve(this.#count);
    }
    this.#arrivals += 1;
    return this.#count++;
  }

  /** Keeps the first `count` rows. */
  cut(count: number): void {
    if (count >= this.#count) return;
    this.#count = count;
    this.#arrivals = (count - 1) * this.#stride + 1;
    if (count <= 0) this.clear();
  }

  clear(): void {
    this.#count = 0;
    this.#arrivals = 0;
    this.#stride = 1;
  }

  #endIsProvisional(): boolean {
    return this.#arrivals > 0 && (this.#arrivals - 1) % this.#stride !== 0;
  }
}

/** How many of the first `count` steps, which rise, lie at `step` or before it. */
export function countUntil(steps: Float64Array, count: number, step: number): number {
  let kept = count;
  while (kept > 0 && (steps[kept - 1] ?? 0) > step) kept -= 1;
  return kept;
}
