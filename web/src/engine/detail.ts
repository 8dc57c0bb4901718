// How fine the decision surfaces are computed: every pixel that is shown, but fewer where that would take too long.

/** A finer one is tried when it should take this share of them. */
const kRoom = 0.6;
/** Cells a side that a surface has at least, where so many pixels are shown. */
const kLeast = 48;
/** Milliseconds a cell for each weight of the network, until a surface was measured. */
const kGuess = 2e-7;
/** Weight of what was learnt before, against the newest measurement. */
const kMemory = 0.5;

export class Detail {
  readonly #budget: number;
  #msPerCell = 0;
  #measured = false;
  /** A cell for so many pixels, across and down. */
  #every = 1;

  /** `budget`: milliseconds that a surface may take. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  /** Another network, with that many weights. */
  forget(weights: number): void {
    this.#msPerCell = kGuess * weights;
    this.#measured = false;
  }

  /** Cells a side where that many pixels are shown. */
  fit(shown: number): number {
    while (
      this.#cost(shown, this.#every) > this.#budget &&
      cells(shown, this.#every + 1) >= kLeast
    ) {
      this.#every += 1;
    }
    while (this.#every > 1 && this.#cost(shown, this.#every - 1) < kRoom * this.#budget) {
      this.#every -= 1;
    }
    return cells(shown, this.#every);
  }

  /** A surface with that many cells a side took that many milliseconds. */
  learn(grid: number, ms: number): void {
    if (grid === 0) return;
    const memory = this.#measured ? kMemory : 0;
    this.#measured = true;
    this.#msPerCell = memory * this.#msPerCell + ((1 - memory) * ms) / grid ** 2;
  }

  #cost(shown: number, every: number): number {
    return this.#msPerCell * cells(shown, every) ** 2;
  }
}

function cells(shown: number, every: number): number {
  return Math.ceil(shown / every);
}
