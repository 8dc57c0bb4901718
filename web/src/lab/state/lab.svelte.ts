import { createContext } from 'svelte';
import type { Frame, Race } from '../../engine/client';
import type { Dataset } from '../../engine/protocol';
import type { Config } from '../../state/config';
import { firstSpeed } from '../speeds';
import { Experiment } from './experiment.svelte';
import { Theme } from './theme.svelte';

/** What the page needs of the race; tests put something smaller in its place. */
export type Racing = Pick<
  Race,
  | 'frame'
  | 'running'
  | 'notice'
  | 'history'
  | 'speed'
  | 'start'
  | 'propose'
  | 'play'
  | 'pause'
  | 'step'
  | 'reset'
  | 'look'
>;

/** Points of every data set, by the name of its choice. */
export type Thumbs = Record<string, Dataset>;

/** What lies over the page. */
type Open = { name: 'help' | 'menu' | 'controls' } | { name: 'share'; link: string };

/** A hidden unit, layer and unit counted from 0. */
interface Selection {
  layer: number;
  unit: number;
}

/** Milliseconds between two texts that are read out. */
const kSummaryEvery = 5000;

/** What the page's components share: the race, what it shows, and what the visitor looks at. */
export class Lab {
  readonly race: Racing;
  readonly experiment: Experiment;
  readonly theme = new Theme();
  frame = $state.raw<Frame | null>(null);
  /** The frame of a few seconds ago or less: for texts that are read out and must not change all the time. */
  summary = $state.raw<Frame | null>(null);
  running = $state(false);
  thumbs = $state.raw<Thumbs>({});
  open = $state.raw<Open | null>(null);
  private wanted = $state.raw<Selection>({ layer: 5, unit: 5 });
  /** As wanted, or the nearest that the network has. */
  private readonly layer = $derived(Math.min(this.wanted.layer, this.shown.hidden.length - 1));
  private readonly unit = $derived(
    Math.min(this.wanted.unit, (this.shown.hidden[this.layer] ?? 0) - 1),
  );
  private summed = 0;
  private readonly loadThumbs: () => Promise<Thumbs>;

  constructor(race: Racing, loadThumbs: () => Promise<Thumbs>) {
    this.race = race;
    this.experiment = new Experiment(race);
    this.loadThumbs = loadThumbs;
    race.speed.set(firstSpeed);
  }

  /** The experiment in the pictures: the one that runs, as soon as its first frame is there. */
  get shown(): Config {
    return this.frame?.config ?? this.experiment.config;
  }

  /** null: the network has no hidden layer. */
  get selected(): Selection | null {
    return this.unit < 0 ? null : { layer: this.layer, unit: this.unit };
  }

  select(selection: Selection): void {
    this.wanted = selection;
  }

  close(): void {
    this.open = null;
  }

  /** Follows the race and the address; the returned function ends it. */
  follow(): () => void {
    const ends = [
      this.race.frame.subscribe((frame) => this.see(frame)),
      this.race.running.subscribe((running) => {
        this.running = running;
        this.summary = this.frame;
      }),
      this.experiment.follow(),
    ];
    return () => ends.forEach((end) => end());
  }

  async start(): Promise<void> {
    const able = await this.experiment.start();
    // After the race has begun: thumbnails must not hold it up.
    if (able) this.thumbs = await this.loadThumbs();
  }

  private see(frame: Frame | null): void {
    this.frame = frame;
    const now = performance.now();
    if (this.running && now - this.summed < kSummaryEvery) return;
    this.summed = now;
    this.summary = frame;
  }
}

export const [getLab, setLab] = createContext<Lab>();
