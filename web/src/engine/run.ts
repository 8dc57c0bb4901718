// What is known of the running experiment, and the frame that the page sees of it.
import type { Config } from '../state/config';
import { History } from '../state/history';
import { writable, type Readable } from '../state/store';
import type { Snapshots } from './pair';
import type { Dataset } from './protocol';
import { Rate } from './rate';

/** Both twins at the same step; one that diverged stays where it did. */
export interface Frame {
  step: number;
  epoch: number;
  /** Measured; 0 while paused. */
  stepsPerSecond: number;
  snapshots: Snapshots;
  /** The one that really runs. */
  config: Config;
  dataset: Dataset;
}

type Known = Pick<Frame, 'config' | 'dataset' | 'snapshots'>;

export class Run {
  readonly history = new History();
  readonly #frame = writable<Frame | null>(null);
  readonly frame: Readable<Frame | null> = this.#frame;
  readonly #rate = new Rate();
  #known: Known | null = null;
  /** Whether more is known than the frame shows. */
  #news = false;

  /** The config that runs; null before the first one was accepted. */
  get config(): Config | null {
    return this.#known?.config ?? null;
  }

  /** Both twins stand at step 0 of this experiment. */
  begin(config: Config, dataset: Dataset, snapshots: Snapshots): void {
    this.history.clear();
    this.history.add(snapshots.a, snapshots.b);
    this.#rate.clear();
    this.#know({ config, dataset, snapshots });
  }

  /** Live fields have changed. */
  retune(config: Config): void {
    if (this.#known !== null) this.#know({ ...this.#known, config });
  }

  /** The next snapshots. Returns whether a twin has just diverged, or no twin is left that can train. */
  take(snapshots: Snapshots): boolean {
    const before = this.#known;
    if (before === null) return false;
    this.history.add(snapshots.a, snapshots.b);
    this.#know({ ...before, snapshots });
    const twins = ['a', 'b'] as const;
    const lost = twins.filter((twin) => snapshots[twin].divergence !== null);
    return lost.length === 2 || lost.some((twin) => before.snapshots[twin].divergence === null);
  }

  /** The race stopped or went on: what was measured of its speed is over. */
  restartClock(): void {
    this.#rate.clear();
    this.#news = true;
  }

  /** Shows what is known, if it is new. `time` in milliseconds. */
  publish(time: number, running: boolean): void {
    if (this.#known === null || !this.#news) return;
    this.#news = false;
    const { a, b } = this.#known.snapshots;
    const ahead = a.step < b.step ? b : a;
    this.#rate.add(time, ahead.step);
    const stepsPerSecond = running ? this.#rate.stepsPerSecond : 0;
    this.#frame.set({ ...this.#known, step: ahead.step, epoch: ahead.epoch, stepsPerSecond });
  }

  #know(known: Known): void {
    this.#known = known;
    this.#news = true;
  }
}
