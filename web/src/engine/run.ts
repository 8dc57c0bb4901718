// What is known of the running experiment, and the frame that the page sees of it.
import type { Config, Twin } from '../state/config';
import { Deeds, type Deed } from '../state/deeds';
import { History } from '../state/history';
import type { OwnData } from '../state/own';
import { writable, type Readable } from '../state/store';
import type { Change, Memory, Snapshots } from './pair';
import type { Dataset, Scored as Found, Scores } from './protocol';
import { Rate } from './rate';
import { stands } from './stands';

/** Both twins at the same step; one that diverged stays where it did, one that cannot train at step 0. */
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
  /** Share that is done of newer ones, 0 to 1; null: none are under way. */
  scoring: number | null;
  /** The one that really runs. */
  config: Config;
  dataset: Dataset;
}

/** Scores of both twins, and the step that they were taken at. */
export type Scored = Record<Twin, Scores> & { step: number };

/** All that a run follows from, and how far it has gone. */
export interface Origin {
  config: Config;
  own: OwnData | null;
  step: number;
  deeds: Deed[];
}

type Known = Pick<Frame, 'config' | 'dataset' | 'snapshots' | 'scored'>;

const twins = ['a', 'b'] as const;

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
  #deeds: Deeds | null = null;
  #own: OwnData | null = null;
  /** Of the twins whose scores are under way: what is done of them. */
  readonly #shares = new Map<Twin, number>();
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

  /** The points of the dataset of that name. */
  get own(): OwnData | null {
    return this.#own;
  }

  /** What the run up to here follows from; null before the first config was accepted. */
  get origin(): Origin | null {
    if (this.#deeds === null) return null;
    const { step } = this;
    return { config: this.#deeds.first, own: this.#own, step, deeds: this.#deeds.upTo(step) };
  }

  /** Whether that twin's run is no longer finite. */
  hasStopped(twin: Twin): boolean {
    return this.#known !== null && this.#known.snapshots[twin].divergence !== null;
  }

  /** Both twins stand at step 0 of this experiment. */
  begin(config: Config, own: OwnData | null, dataset: Dataset, snapshots: Snapshots): void {
    this.history.clear();
    this.#rate.clear();
    this.#deeds = new Deeds(config);
    this.#own = own;
    this.#see({ config, dataset, snapshots, scored: scoredIn(snapshots) });
  }

  /** Live fields have changed. */
  retune(config: Config): void {
    if (this.#known !== null) this.#know({ ...this.#known, config });
    this.#forgetAhead();
    this.#deeds?.retune(this.step, config);
  }

  /** Numbers of one twin were changed by hand. */
  change(twin: Twin, change: Change): void {
    this.#forgetAhead();
    if (change.type === 'edit') this.#deeds?.edit(this.step, twin, change.edit);
    else this.#deeds?.put(this.step, twin);
  }

  /** The next snapshots. Returns whether a twin has just diverged, or no twin is left that can train. */
  take(snapshots: Snapshots): boolean {
    const before = this.#known;
    if (before === null) return false;
    const { step } = ahead(snapshots);
    const config = this.#deeds?.configAt(step) ?? before.config;
    this.#see({
      config,
      dataset: before.dataset,
      snapshots,
      scored: scoredIn(snapshots) ?? before.scored,
    });
    const standing = twins.filter((twin) => stands(snapshots[twin]));
    return standing.length === 2 || standing.some((twin) => !stands(before.snapshots[twin]));
  }

  /** The twins whose scores are under way. */
  get scoring(): Twin[] {
    return [...this.#shares.keys()];
  }

  /** More of the scores of the newest snapshots, which stay the same objects until there is something to be seen. */
  score(found: Partial<Record<Twin, Found>>): void {
    this.#news = true;
    for (const twin of twins) {
      const more = found[twin];
      if (more === undefined) continue;
      if (more.scoring === null) this.#addScores(twin, more);
      else this.#shares.set(twin, more.scoring);
    }
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
    const scoring = this.#shares.size > 0 ? Math.min(...this.#shares.values()) : null;
    const scoresLag = (running && rare) || scoring !== null;
    const { furthest } = this;
    this.#frame.set({ ...this.#known, step, furthest, epoch, stepsPerSecond, scoresLag, scoring });
    if (before !== null && !shareMemory(before, snapshots)) this.#spend(before);
  }

  /** Something was changed here: what came after it in time will come otherwise. */
  #forgetAhead(): void {
    this.history.cut(this.step);
    this.#limit = this.step;
    this.#news = true;
  }

  #see(known: Known): void {
    this.#limit = Infinity;
    const before = this.#known?.snapshots;
    this.#shares.clear();
    for (const twin of twins) {
      const { scoring } = known.snapshots[twin];
      if (scoring !== null) this.#shares.set(twin, scoring);
    }
    this.history.add(known.snapshots.a, known.snapshots.b);
    this.#know(known);
    const shown = this.#shown;
    if (before !== undefined && !(shown && shareMemory(before, shown))) this.#spend(before);
  }

  #addScores(twin: Twin, found: Found): void {
    if (this.#known === null) return;
    this.#shares.delete(twin);
    const snapshots = { ...this.#known.snapshots };
    snapshots[twin] = { ...snapshots[twin], ...found };
    this.history.addScores(twin, snapshots[twin]);
    this.#know({ ...this.#known, snapshots, scored: scoredIn(snapshots) ?? this.#known.scored });
  }

  #know(known: Known): void {
    this.#known = known;
    this.#news = true;
  }

  #spend({ a, b }: Snapshots): void {
    if (this.#spent.length < kMostSpent) this.#spent.push({ a: a.memory, b: b.memory });
  }
}

/** Scores that come later leave everything else where it is. */
function shareMemory(one: Snapshots, other: Snapshots): boolean {
  return one.a.memory === other.a.memory;
}

/** One that stands stays behind. */
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
