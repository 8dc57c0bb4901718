// The measured speed: steps a second over about the last half second.

/** Milliseconds that are averaged over. */
const kWindow = 500;

export class Rate {
  #samples: { time: number; step: number }[] = [];

  clear(): void {
    this.#samples = [];
  }

  /** The race was seen at that step at that time (milliseconds). */
  add(time: number, step: number): void {
    this.#samples.push({ time, step });
    // The oldest one kept is the newest that is outside the window: slow races have few samples.
    while ((this.#samples[1]?.time ?? Infinity) <= time - kWindow) this.#samples.shift();
  }

  /** 0 before there is anything to compare. */
  get stepsPerSecond(): number {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (first === undefined || last === undefined || last.time <= first.time) return 0;
    return (1000 * (last.step - first.step)) / (last.time - first.time);
  }
}
