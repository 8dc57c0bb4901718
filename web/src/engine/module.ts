// The only door to the WebAssembly module. Everything that leaves it is a copy: a view of the module's memory is
// invalid after the next call that may allocate.
import type { EngineConfig } from '../state/config';
import type { OwnData } from '../state/own';
import { copied } from './copied';
import { Parcel } from './parcel';
import {
  editKinds,
  kLargeBins,
  kSmallBins,
  type Along,
  type Diagram,
  type Distributions,
  type Dataset,
  type Edit,
  type Plane,
  type Scored,
  type Snapshot,
  type Unit,
} from './protocol';
import { Scorer, type ScorePart } from './scorer';
import { steady } from './steady';
import type { Taken, Tensor } from './tensors';
import {
  statisticsKinds,
  type PlanePlace,
  type Statistics,
  type UnitPlace,
  type View,
} from './view';
import createBatchNormLab, { type Engine, type ModuleOptions } from './wasm/bnlab.mjs';

/** One twin's experiment, built from its config and ready to train. */
export interface TwinEngine {
  dataset(): Dataset;
  /** Why no step can be trained, in one sentence: then all requests find it at step 0. null: steps can be trained. */
  readonly inability: string | null;
  /** Throws an Error with one sentence when the change needs a restart or a value is not allowed. */
  retune(config: EngineConfig): void;
  /**
   * Trains that many mini-batches (fewer when the run diverges), then looks at what the view shows. `memory`: that of
   * an earlier snapshot, to be filled again.
   */
  advance(steps: number, view: View, memory?: ArrayBuffer | null): Snapshot;
  /** Goes to that step of the run, back or ahead, training `most` steps at most on the way, then looks. */
  seek(step: number, most: number, view: View, memory?: ArrayBuffer | null): Snapshot;
  /** Goes on with the scores of the network as it stands; the vitals that come with them have those statistics. */
  score(statistics: Statistics): Scored;
  /** Throws an Error with one sentence when there is no such parameter, or it cannot have that value. */
  edit(edit: Edit): void;
  /** What the network has learned and keeps. */
  take(): Taken;
  /** Puts all of it back. Throws an Error with one sentence when it is of another network. */
  put(tensors: readonly Tensor[]): void;
  /** Of all parameters and running statistics: 16 hexadecimal digits. */
  hash(): string;
  /** Frees its memory; nothing may be called afterwards. */
  release(): void;
}

/**
 * `own`: the points of the dataset of that name. Throws an Error with one sentence naming the field, the value and what
 * is allowed.
 */
export type BuildEngine = (config: EngineConfig, own?: OwnData | null) => TwinEngine;

const kNothing = new Float32Array();
/** Milliseconds that a request may spend on scores. */
const kScoring = 100;
/** In a unit's place: none. */
const kNoLayer = -1;
const kUnscored: Scored = { scores: null, scoring: null, vitals: null };

function scorerOf(engine: Engine, hasStatistics: boolean): Scorer {
  const { train_count, y } = engine.dataset();
  const part: ScorePart = (kind, set) => {
    engine.use(statisticsKinds.indexOf(kind));
    return engine.score(set);
  };
  return new Scorer(part, hasStatistics, [train_count, y.length - train_count]);
}

/** `alive` is called between the parts of everything that takes long. */
export async function loadEngine(
  options?: ModuleOptions,
  alive: () => void = () => undefined,
): Promise<BuildEngine> {
  const lab = steady(await createBatchNormLab(options));
  return (config, own = null) =>
    new LabEngine(new lab.Engine(config, own), config.norm === 'batch', alive);
}

class LabEngine implements TwinEngine {
  readonly inability: string | null;
  readonly #engine: Engine;
  readonly #axes: Pick<Distributions, 'reach' | 'a_from' | 'a_to' | 'units'>;
  readonly #alive: () => void;
  readonly #scorer: Scorer;
  /** Numbers in the largest snapshot so far. */
  #most = 0;

  /** `hasStatistics`: whether it matters which statistics are used. */
  constructor(engine: Engine, hasStatistics: boolean, alive: () => void) {
    this.#engine = engine;
    this.#alive = alive;
    this.#scorer = scorerOf(engine, hasStatistics);
    this.#axes = engine.axes();
    this.inability = engine.status().inability;
  }

  dataset(): Dataset {
    const data = this.#engine.dataset();
    return { ...data, x: data.x.slice(), y: data.y.slice() };
  }

  retune(config: EngineConfig): void {
    this.#scorer.forget();
    this.#engine.retune(config);
  }

  advance(steps: number, view: View, memory: ArrayBuffer | null = null): Snapshot {
    return this.#moveAndLook(() => this.#train(steps), view, memory);
  }

  seek(step: number, most: number, view: View, memory: ArrayBuffer | null = null): Snapshot {
    const move = () => {
      this.#scorer.forget();
      this.#engine.seek(step, most);
      return kNothing;
    };
    return this.#moveAndLook(move, view, memory);
  }

  score(statistics: Statistics): Scored {
    return this.#score(statistics, new Parcel(null, 0));
  }

  edit({ kind, layer, unit, from, value }: Edit): void {
    this.#scorer.forget();
    this.#engine.edit(editKinds.indexOf(kind), layer, unit, from, value);
  }

  take(): Taken {
    const { mu, divisor } = this.#engine.scaling();
    return {
      step: this.#engine.status().step,
      tensors: this.#engine.tensors().map((each) => ({ ...each, values: each.values.slice() })),
      scaling: { mu: mu.slice(), divisor: divisor.slice() },
    };
  }

  put(tensors: readonly Tensor[]): void {
    this.#scorer.forget();
    this.#engine.put(tensors);
  }

  hash(): string {
    return this.#engine.hash();
  }

  release(): void {
    this.#engine.delete();
  }

  /** `move` returns the losses of what it trained for the first time. */
  #moveAndLook(move: () => Float32Array, view: View, memory: ArrayBuffer | null): Snapshot {
    const engine = this.#engine;
    const parcel = new Parcel(memory, this.#most);
    const began = performance.now();
    const losses = parcel.add(move());
    this.#alive();
    const trained = performance.now();
    const scored = view.scores ? this.#score(view.statistics, parcel) : kUnscored;
    this.#use(view.statistics);
    const looked = performance.now();
    const answers = this.#answers(view, parcel);
    const cost = {
      train: trained - began,
      scores: looked - trained,
      surface: performance.now() - looked,
    };
    const pictures = this.#pictures(view, parcel);
    this.#most = Math.max(this.#most, parcel.length);
    const seen = { losses, ...scored, ...answers, ...pictures, cost };
    return { ...engine.status(), ...seen, memory: parcel.memory };
  }

  #train(steps: number): Float32Array {
    if (steps === 0) return kNothing;
    this.#scorer.forget();
    this.#engine.step(steps);
    return this.#engine.losses();
  }

  #use(kind: Statistics): void {
    this.#engine.use(statisticsKinds.indexOf(kind));
  }

  #score(statistics: Statistics, parcel: Parcel): Scored {
    this.#alive();
    const scores = this.#scorer.take(kScoring);
    if (scores === null) return { ...kUnscored, scoring: this.#scorer.share };
    this.#use(statistics);
    return { scores, scoring: null, vitals: copied(this.#engine.vitals(), parcel) };
  }

  /** The decision surface, or what a unit answers in its place. */
  #answers({ grid, zoom: wanted }: View, parcel: Parcel) {
    const zoom = this.#nearest(wanted);
    if (grid === 0) return { grid, zoom, surface: kNothing };
    const surface = this.#engine.surface(grid, zoom?.layer ?? kNoLayer, zoom?.unit ?? 0);
    return { grid, zoom, surface: parcel.add(surface) };
  }

  #pictures(view: View, parcel: Parcel) {
    const part = <Seen>(seen: Seen): Seen => {
      this.#alive();
      return seen;
    };
    return {
      diagram: part(this.#diagram(view, parcel)),
      distributions: part(this.#distributions(view, parcel)),
      unit: part(this.#unit(view.unit, parcel)),
      plane: part(this.#plane(view.plane, parcel)),
      along: view.along ? this.#along(parcel) : null,
    };
  }

  #along(parcel: Parcel): Along {
    let seen = this.#engine.along(0);
    for (let i = 1; i < seen.alpha.length; ++i) {
      this.#alive();
      seen = this.#engine.along(i);
    }
    return copied(seen, parcel);
  }

  #diagram({ thumbs: cells, selected: wanted }: View, parcel: Parcel): Diagram | null {
    if (cells === 0) return null;
    const selected = this.#nearest(wanted);
    const seen = this.#engine.diagram(cells, selected?.layer ?? kNoLayer, selected?.unit ?? 0);
    return { cells, ...copied(seen, parcel) };
  }

  #distributions(view: View, parcel: Parcel): Distributions {
    if (!view.distributions) return { ...this.#axes, histograms: kNothing, moments: kNothing };
    const { histograms, moments } = this.#engine.distributions(kSmallBins);
    return { ...this.#axes, histograms: parcel.add(histograms), moments: parcel.add(moments) };
  }

  #unit(wanted: UnitPlace | null, parcel: Parcel): Unit | null {
    const place = this.#nearest(wanted);
    if (place === null) return null;
    return { ...place, ...copied(this.#engine.unit(place.layer, place.unit, kLargeBins), parcel) };
  }

  #plane(wanted: PlanePlace | null, parcel: Parcel): Plane | null {
    if (wanted === null) return null;
    const [first, second] = wanted.units.map((unit) =>
      this.#nearest({ layer: wanted.layer, unit }),
    );
    if (!first || !second) return null;
    const { layer } = first;
    const seen = copied(this.#engine.plane(layer, first.unit, second.unit), parcel);
    return { layer, units: [first.unit, second.unit], ...seen };
  }

  /** The view may still name a layer or unit of the network before this one: the nearest that exists is looked at. */
  #nearest(wanted: UnitPlace | null): UnitPlace | null {
    const { units } = this.#axes;
    const layer = Math.min(wanted?.layer ?? -1, units.length - 1);
    const width = units[layer];
    if (wanted === null || width === undefined) return null;
    return { layer, unit: Math.min(wanted.unit, width - 1) };
  }
}
