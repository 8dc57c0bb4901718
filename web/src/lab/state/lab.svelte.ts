import { createContext } from 'svelte';
import type { Frame, Race } from '../../engine/client';
import type { Dataset, Divergence } from '../../engine/protocol';
import type { PlanePlace, Sight as Seen, UnitPlace } from '../../engine/view';
import { stands } from '../../engine/stands';
import type { Config, Twin } from '../../state/config';
import type { Hideable } from '../../state/hideable';
import { Draft } from '../own/draft.svelte';
import { presetConfig, type Preset } from '../presets';
import { firstSpeed } from '../speeds';
import { Clock } from './clock';
import { Experiment } from './experiment.svelte';
import { Numbers } from './numbers.svelte';
import { Pictures } from './pictures.svelte';
import { Sight, type PictureKind } from './sight.svelte';
import { Theme } from '../../page/theme.svelte';
import { View } from './view.svelte';

/** What the page needs of the race; tests put something smaller in its place. */
export type Racing = Pick<
  Race,
  | 'frame'
  | 'running'
  | 'notice'
  | 'history'
  | 'speed'
  | 'propose'
  | 'play'
  | 'pause'
  | 'step'
  | 'goTo'
  | 'edit'
  | 'put'
  | 'take'
  | 'reset'
  | 'look'
  | 'origin'
  | 'ended'
  | 'hashes'
>;

/** Points of every data set, by the name of its choice. */
export type Thumbs = Record<string, Dataset>;

/** What lies over the page. */
type Open =
  | { name: 'help' | 'menu' | 'controls' }
  | { name: 'share' }
  /** `file`: to be read at once. */
  | { name: 'own'; file?: File }
  | { name: 'numbers' | 'save'; picture: string | null }
  | { name: 'unit'; place: UnitPlace };

/** Cells a side of a thumbnail: its pixels on most screens. */
const kThumbCells = 24;

/** Steps that a run goes back after it has blown up, to go on with a tenth of its learning rate. */
export const kBack = 50;

/** Milliseconds between two texts that are read out, between two sentences, and between two figures. */
const kCalm = 5000;
const kProse = 600;
const kReadable = 100;

/** What the page's components share: the race, what it shows, and what the visitor looks at. */
export class Lab {
  readonly race: Racing;
  readonly experiment: Experiment;
  readonly theme = new Theme();
  readonly sight = new Sight();
  readonly view = new View();
  /** The points that are being drawn, also while nobody looks. */
  readonly draft = new Draft();
  /** Whether a student has asked for what a teacher has hidden. */
  showsAll = $state(false);
  readonly numbers = new Numbers();
  readonly pictures = new Pictures();
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
  /** For sentences beside the pictures. */
  private readonly prose = new Clock(kProse);
  /** For figures: sixty a second could not be read. */
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

  /** The step to be read beside losses and accuracies: theirs, unless they are said to lag. */
  get figuresStep(): number {
    const { frame } = this;
    return (frame?.scoresLag ? null : frame?.scored?.step) ?? frame?.step ?? 0;
  }

  /** A sentence of what is seen, with so many digits as the view asks for; it stays long enough to be read. */
  sentence<T>(write: (digits: number) => T): T {
    const { digits } = this.view;
    return this.prose.read(() => write(digits));
  }

  /** Whether that twin trains no further. */
  stands(twin: Twin): boolean {
    return this.frame !== null && stands(this.frame.snapshots[twin]);
  }

  select(place: UnitPlace): void {
    this.wanted = place;
    this.prose.news(true);
  }

  /** A click on a unit: the first selects it, the second opens its numbers. */
  pick(place: UnitPlace): void {
    const { selected } = this;
    if (selected?.layer === place.layer && selected.unit === place.unit) this.edit(place);
    else this.select(place);
  }

  /** Opens the numbers of a unit, or of an output (in the layer behind the last hidden one). */
  edit(place: UnitPlace): void {
    this.race.pause();
    if (place.layer < this.shown.hidden.length) this.select(place);
    this.open = { name: 'unit', place };
  }

  /** The hidden unit whose answer is shown large; null: the network's. */
  get zoom(): UnitPlace | null {
    return this.view.pointed ?? (this.view.zoomed ? this.selected : null);
  }

  /** Which units of the selected layer span the transformed plane. */
  get plane(): PlanePlace | null {
    return this.view.plane(this.selected, this.shown.hidden[this.layer] ?? 0);
  }

  /** What the engine is to look at. */
  get seen(): Seen {
    const shows = (kind: PictureKind): boolean => this.sight.has(kind);
    return {
      statistics: this.view.statistics,
      grid: shows('surface') ? this.sight.cells : 0,
      zoom: this.zoom,
      // The numbers to be set by hand come with the diagram.
      thumbs: shows('units') || this.open?.name === 'unit' ? kThumbCells : 0,
      selected: this.selected,
      distributions: shows('units'),
      unit: shows('stations') ? this.selected : null,
      plane: shows('plane') ? this.plane : null,
      along: shows('along'),
    };
  }

  /** Whether a control, or a group of them, is hidden from a class. */
  hides(name: Hideable): boolean {
    return !this.showsAll && this.experiment.hidden.includes(name);
  }

  /** The present run as a link; it stands still meanwhile. */
  share(): void {
    this.race.pause();
    this.open = { name: 'share' };
  }

  /** Trains on to where the next epoch begins. */
  finishEpoch(): void {
    const { frame } = this;
    if (frame === null) return;
    const { batches } = frame.dataset;
    void this.race.goTo((Math.floor(frame.step / batches) + 1) * batches);
  }

  /** Starts a preset; one that has something to show at a certain step goes there and waits. */
  async choose(preset: Preset): Promise<void> {
    const { seed } = this.experiment.asked;
    await this.experiment.patch(presetConfig(preset, seed));
    this.view.statistics = preset.statistics ?? 'running';
    if (preset.instrument !== undefined) this.view.instrument = preset.instrument;
    if (preset.stopAt === undefined) this.race.play();
    else await this.race.goTo(preset.stopAt);
  }

  /** After a run has blown up: some steps before, with smaller steps. */
  async recover({ step }: Divergence): Promise<void> {
    const { learning_rate } = this.experiment.config;
    await this.race.goTo(Math.max(0, step - kBack));
    await this.experiment.patch({ learning_rate: learning_rate / 10 });
    this.race.play();
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
    const before = this.frame?.config;
    this.frame = frame;
    if (frame !== null && before !== undefined && frame.config !== before) {
      this.experiment.adopt(frame.config);
    }
    this.tellTexts();
  }

  /** A race that stands shows everything at once. */
  private tellTexts(): void {
    this.calm.news(!this.running);
    this.prose.news(!this.running);
    this.readable.news(!this.running);
  }
}

export const [getLab, setLab] = createContext<Lab>();
