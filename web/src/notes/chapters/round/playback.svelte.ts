// Plays the descents step by step: the first dozen slowly, the rest in four seconds.

const kSlow = 12;
const kSlowSeconds = 2;
const kRestSeconds = 4;

/** How many steps are to be seen after some seconds. */
export function stepAt(seconds: number, most: number): number {
  if (seconds < kSlowSeconds) return Math.floor((seconds * kSlow) / kSlowSeconds);
  return Math.floor(kSlow + ((seconds - kSlowSeconds) / kRestSeconds) * most);
}

export class Playback {
  /** Steps to show; Infinity: all. */
  shown = $state(Infinity);
  running = $state(false);
  #frame = 0;

  /** Starts from the first step, or stops where it is. */
  toggle(most: number, still: boolean): void {
    if (this.running) this.stop();
    else if (still) this.finish();
    else this.#play(most);
  }

  #play(most: number): void {
    this.running = true;
    let start: number | undefined;
    const tick = (time: number) => {
      start ??= time;
      this.shown = stepAt((time - start) / 1000, most);
      if (this.shown >= most) this.finish();
      else this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.running = false;
  }

  /** Shows the whole run. */
  finish(): void {
    this.stop();
    this.shown = Infinity;
  }
}
