import { createContext } from 'svelte';
import type { Frame, Race } from '../../engine/client';
import type { Dataset, Sight as Seen, UnitPlace } from '../../engine/protocol';
import type { Config } from '../../state/config';
import { firstSpeed } from '../speeds';
import { Clock } from './clock';
import { Experiment } from './experiment.svelte';
import { Sight } from './sight.svelte';
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

/** Milliseconds between two texts that are read out, and between two figures that are read. */
const kCalm = 5000;
const kReadable = 100;

/** What the page's components share: the race, what it shows, and what the visitor looks at. */
export class Lab {
  readonly race: Racing;
  readonly experiment: Experiment;
  readonly theme = new Theme();
  readonly sight = new Sight();
  frame = $state.raw<Frame | null>(null);
  running = $state(false);
  thumbs = $state.raw<Thumbs>({});
  open = $state.raw<Open | null>(null);
  /** The experiment in the pictures: the one that runs, as soon as its first frame is there. */
  readonly shown: Config = $derived.by(() => this.frame?.config ?? this.experiment.config);
  /** Of its data; 0: regression. */
  readonly classes = $derived(this.frame?.dataset.classes ?? 2);
  /** For texts that are read out. */
  readonly calm = new Clock(kCalm);
  /** For figures and sentences beside the pictures: sixty a second could not be read. */
  readonly readable = new Clock(kReadable);
  private wanted = $state.raw<UnitPlace>({ layer: 5, unit: 5 });
  /** As wanted, or the nearest that the network has. */
  private readonly layer = $derived(Math.min(this.wanted.layer, this.shown.hidden.length - 1));
  private readonly unit = $derived(
    Math.min(this.wanted.unit, (this.shown.hidden[this.layer] ?? 0) - 1),
  );
  private readonly loadThumbs: () => Promise<Thumbs>;

  constructor(race: Racing, loadThumbs: () => Promise<Thumbs>) {
    this.race = race;
    this.experiment = new Experiment(race);
    this.loadThumbs = loadThumbs;
    race.speed.set(firstSpeed);
  }

  /** null: the network has no hidden layer. */
  get selected(): UnitPlace | null {
    return this.unit < 0 ? null : { layer: this.layer, unit: this.unit };
  }

  select(place: UnitPlace): void {
    this.wanted = place;
  }

  /** What the engine is to look at. */
  get seen(): Seen {
    return {
      statistics: 'running',
      grid: this.sight.has('surface') ? this.sight.cells : 0,
      zoom: null,
      thumbs: 0,
      selected: null,
      plane: null,
      along: false,
      distributions: this.sight.has('units'),
      unit: this.sight.has('stations') ? this.selected : null,
    };
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
        this.tellTexts();
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
    this.tellTexts();
  }

  /** A race that stands shows everything at once. */
  private tellTexts(): void {
    this.calm.news(!this.running);
    this.readable.news(!this.running);
  }
}

export const [getLab, setLab] = createContext<Lab>();
