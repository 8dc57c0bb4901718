// What is known of the running experiment, and the frame that the page sees of it.
import type { Config, Twin } from '../state/config';
import { History } from '../state/history';
import { writable, type Readable } from '../state/store';
import type { Memory, Snapshots } from './pair';
import type { Dataset, Scores } from './protocol';
import { Rate } from './rate';

/** Both twins at the same step; one that diverged stays where it did. */
export interface Frame {
  step: number;
  /** The furthest step that was trained: larger than `step` after going back. */
  furthest: number;
  epoch: number;
  /** Measured; 0 while paused. */
  stepsPerSecond: number;
  snapshots: Snapshots;
  /** The newest there are. */
  scored: Scored | null;
  /** Whether they are older than the rest, for they cost too much to come with every frame. */
  scoresLag: boolean;
  /** The one that really runs. */
  config: Config;
  dataset: Dataset;
}

/** Scores of both twins, and the step that they were taken at. */
export type Scored = Record<Twin, Scores> & { step: number };

type Known = Pick<Frame, 'config' | 'dataset' | 'snapshots' | 'scored'>;

/** Pieces of memory that wait to be filled again, at most. */
const kMostSpent = 2;

export class Run {
  readonly history = new History();
  readonly #frame = writable<Frame | null>(null);
  readonly frame: Readable<Frame | null> = this.#frame;
  readonly #rate = new Rate();
  #known: Known | null = null;
  /** What the page may still be drawing. */
  #shown: Snapshots | null = null;
  readonly #spent: Memory[] = [];
  /** What was trained beyond this step is forgotten, whatever the newest snapshots say. */
  #limit = Infinity;
  /** What ran from which step on, in the order of the steps. */
  #configs: { step: number; config: Config }[] = [];
  /** Whether more is known than the frame shows. */
  #news = false;

  /** The config that runs; null before the first one was accepted. */
  get config(): Config | null {
    return this.#known?.config ?? null;
  }

  get step(): number {
    return this.#known === null ? 0 : ahead(this.#known.snapshots).step;
  }

  get furthest(): number {
    return this.#known === null ? 0 : Math.min(this.#limit, furthestOf(this.#known.snapshots));
  }

  /** Whether that twin's run is no longer finite. */
  hasStopped(twin: Twin): boolean {
    return this.#known !== null && this.#known.snapshots[twin].divergence !== null;
  }

  /** Both twins stand at step 0 of this experiment. */
  begin(config: Config, dataset: Dataset, snapshots: Snapshots): void {
    this.history.clear();
    this.#rate.clear();
    this.#configs = [{ step: 0, config }];
    this.#see({ config, dataset, snapshots, scored: scoredIn(snapshots) });
  }

  /** Live fields have changed. */
  retune(config: Config): void {
    if (this.#known !== null) this.#know({ ...this.#known, config });
    this.forgetAhead();
    this.#configs.push({ step: this.step, config });
  }

  /** Something was changed here: what came after it in time will come otherwise. */
  forgetAhead(): void {
    this.history.cut(this.step);
    this.#limit = this.step;
    this.#configs = this.#configs.filter(({ step }) => step <= this.step);
    this.#news = true;
  }

  /** The next snapshots. Returns whether a twin has just diverged, or no twin is left that can train. */
  take(snapshots: Snapshots): boolean {
    const before = this.#known;
    if (before === null) return false;
    const { step } = ahead(snapshots);
    const config = this.#configs.findLast((entry) => entry.step <= step)?.config ?? before.config;
    this.#see({
      config,
      dataset: before.dataset,
      snapshots,
      scored: scoredIn(snapshots) ?? before.scored,
    });
    const twins = ['a', 'b'] as const;
    const lost = twins.filter((twin) => snapshots[twin].divergence !== null);
    return lost.length === 2 || lost.some((twin) => before.snapshots[twin].divergence === null);
  }

  /** Memory of snapshots that were shown and are shown no more; null: there is none. */
  takeSpent(): Memory | null {
    return this.#spent.pop() ?? null;
  }

  /** The race stopped or went on: what was measured of its speed is over. */
  restartClock(): void {
    this.#rate.clear();
    this.#news = true;
  }

  /** Shows what is known, if it is new. `time` in milliseconds; `rare`: scores come now and then. */
  publish(time: number, running: boolean, rare: boolean): void {
    if (this.#known === null || !this.#news) return;
    this.#news = false;
    const { snapshots } = this.#known;
    const { step, epoch } = ahead(snapshots);
    this.#rate.add(time, step);
    const stepsPerSecond = running ? this.#rate.stepsPerSecond : 0;
    const before = this.#shown;
    this.#shown = snapshots;
    const scoresLag = running && rare;
    const { furthest } = this;
    this.#frame.set({ ...this.#known, step, furthest, epoch, stepsPerSecond, scoresLag });
    if (before !== null && before !== snapshots) this.#spend(before);
  }

  #see(known: Known): void {
    this.#limit = Infinity;
    const before = this.#known?.snapshots;
    this.history.add(known.snapshots.a, known.snapshots.b);
    this.#know(known);
    if (before !== undefined && before !== this.#shown) this.#spend(before);
  }

  #know(known: Known): void {
    this.#known = known;
    this.#news = true;
  }

  #spend({ a, b }: Snapshots): void {
    if (this.#spent.length < kMostSpent) this.#spent.push({ a: a.memory, b: b.memory });
  }
}

/** One that diverged stays behind. */
function ahead({ a, b }: Snapshots) {
  return a.step < b.step ? b : a;
}

function furthestOf({ a, b }: Snapshots): number {
  return Math.max(a.furthest, b.furthest);
}

function scoredIn(snapshots: Snapshots): Scored | null {
  const [a, b] = [snapshots.a.scores, snapshots.b.scores];
  return a && b && { step: ahead(snapshots).step, a, b };
}
