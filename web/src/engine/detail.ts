// How fine the decision surfaces are computed: every pixel that is shown, but fewer while the race would wait for them.

/** Milliseconds that a surface may take while the race runs. */
const kBudget = 3;
/** A finer one is tried when it should take this share of them. */
const kRoom = 0.6;
/** Cells a side that a surface has at least, where so many pixels are shown. */
const kLeast = 48;
/** Weight of what was learnt before, against the newest measurement. */
const kMemory = 0.5;

export class Detail {
  #msPerCell = 0;
  /** A cell for so many pixels, across and down. */
  #every = 1;

  /** Cells a side where that many pixels are shown. */
  fit(shown: number): number {
    while (this.#cost(shown, this.#every) > kBudget && cells(shown, this.#every + 1) >= kLeast) {
      this.#every += 1;
    }
    while (this.#every > 1 && this.#cost(shown, this.#every - 1) < kRoom * kBudget) {
      this.#every -= 1;
    }
    return cells(shown, this.#every);
  }

  /** A surface with that many cells a side took that many milliseconds. */
  learn(grid: number, ms: number): void {
    if (grid === 0) return;
    const memory = this.#msPerCell === 0 ? 0 : kMemory;
    this.#msPerCell = memory * this.#msPerCell + ((1 - memory) * ms) / grid ** 2;
  }

  #cost(shown: number, every: number): number {
    return this.#msPerCell * cells(shown, every) ** 2;
  }
}

function cells(shown: number, every: number): number {
  return Math.ceil(shown / every);
}
