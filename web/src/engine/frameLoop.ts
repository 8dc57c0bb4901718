// Animation frames on demand, none while the document is hidden.

/** Calls `run` before the browser paints next, with a time in milliseconds. */
export type Scheduler = (run: (time: number) => void) => void;

/** A longer gap between frames counts as this long: the page was hidden, or nothing was to be done. */
const kLongestGap = 500;

export class FrameLoop {
  readonly #schedule: Scheduler;
  readonly #tick: (time: number) => void;
  #scheduled = false;
  #wanted = false;
  #last = 0;
  #awake = 0;

  /** `tick` gets the milliseconds for which the loop was awake. */
  constructor(schedule: Scheduler, tick: (time: number) => void) {
    this.#schedule = schedule;
    this.#tick = tick;
    document.addEventListener('visibilitychange', () => {
      if (this.#wanted) this.request();
    });
  }

  /** Asks for one tick; it comes with the next animation frame of a visible document. */
  request(): void {
    this.#wanted = true;
    if (this.#scheduled || document.hidden) return;
    this.#scheduled = true;
    this.#schedule((time) => this.#run(time));
  }

  #run(time: number): void {
    this.#scheduled = false;
    if (document.hidden) return;
    this.#wanted = false;
    this.#awake += Math.min(time - this.#last, kLongestGap);
    this.#last = time;
    this.#tick(this.#awake);
  }
}
