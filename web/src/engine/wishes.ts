// Steps that somebody wishes to see: they are gone to one at a time, and while one is on its way only the newest counts.

/** Goes to a step; a way that is no longer wished for may be given up. */
type Go = (step: number, stillWished: () => boolean) => Promise<unknown>;

export class Wishes {
  readonly #go: Go;
  #wished: number | null = null;
  #onTheWay: Promise<void> | null = null;

  constructor(go: Go) {
    this.#go = go;
  }

  /** Settles when no wish is left. */
  async add(step: number): Promise<void> {
    this.#wished = step;
    this.#onTheWay ??= this.#grant().finally(() => (this.#onTheWay = null));
    await this.#onTheWay;
  }

  /** The steps that are wished for are gone. */
  forget(): void {
    this.#wished = null;
  }

  async #grant(): Promise<void> {
    while (this.#wished !== null) {
      const step = this.#wished;
      await this.#go(step, () => this.#wished === step);
      if (this.#wished === step) this.#wished = null;
    }
  }
}
