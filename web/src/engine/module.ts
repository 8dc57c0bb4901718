// The only door to the WebAssembly module. Everything that leaves it is a copy: a view of the module's memory is
// invalid after the next call that may allocate.
import type { EngineConfig } from '../state/config';
import { Parcel } from './parcel';
import {
  kLargeBins,
  kSmallBins,
  type Dataset,
  type Distributions,
  type Scores,
  type Snapshot,
  type Unit,
  type UnitPlace,
  type View,
} from './protocol';
import createBatchNormLab, { type Engine, type ModuleOptions } from './wasm/bnlab.mjs';

/** One twin's experiment, built from its config and ready to train. */
export interface TwinEngine {
  dataset(): Dataset;
  /** Throws an Error with one sentence when the change needs a restart or a value is not allowed. */
  retune(config: EngineConfig): void;
  /**
   * Trains that many mini-batches (fewer when the run diverges), then looks at what the view shows. `memory`: that of
   * an earlier snapshot, to be filled again.
   */
  advance(steps: number, view: View, memory?: ArrayBuffer | null): Snapshot;
  /** Of all parameters and running statistics: 16 hexadecimal digits. */
  hash(): string;
  /** Frees its memory; nothing may be called afterwards. */
  release(): void;
}

/** Throws an Error with one sentence naming the field, the value and what is allowed. */
export type BuildEngine = (config: EngineConfig) => TwinEngine;

const kNothing = new Float32Array();

export async function loadEngine(options?: ModuleOptions): Promise<BuildEngine> {
  const lab = await createBatchNormLab(options);
  return (config) => new LabEngine(new lab.Engine(config));
}

class LabEngine implements TwinEngine {
  readonly #engine: Engine;
  readonly #axes: Pick<Distributions, 'reach' | 'a_from' | 'a_to' | 'units'>;
  /** Numbers in the largest snapshot so far. */
  #most = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#axes = engine.axes();
  }

  dataset(): Dataset {
    const data = this.#engine.dataset();
    return { ...data, x: data.x.slice(), y: data.y.slice() };
  }

  retune(config: EngineConfig): void {
    this.#engine.retune(config);
  }

  advance(steps: number, view: View, memory: ArrayBuffer | null = null): Snapshot {
    const engine = this.#engine;
    const parcel = new Parcel(memory, this.#most);
    const began = performance.now();
    const losses = parcel.add(this.#train(steps));
    const trained = performance.now();
    const scores = view.scores ? this.#scores() : null;
    const scored = performance.now();
    const surface = parcel.add(view.grid > 0 ? engine.surface(view.grid) : kNothing);
    const cost = {
      train: trained - began,
      scores: scored - trained,
      surface: performance.now() - scored,
    };
    const distributions = this.#distributions(view, parcel);
    const unit = this.#unit(view.unit, parcel);
    this.#most = Math.max(this.#most, parcel.length);
    const grid = { grid: view.grid, surface };
    const seen = { losses, scores, ...grid, distributions, unit, cost };
    return { ...engine.status(), ...seen, memory: parcel.memory };
  }

  hash(): string {
    return this.#engine.hash();
  }

  release(): void {
    this.#engine.delete();
  }

  #train(steps: number): Float32Array {
    if (steps === 0) return kNothing;
    this.#engine.step(steps);
    return this.#engine.losses();
  }

  #scores(): Scores {
    return { train: this.#engine.score('train'), test: this.#engine.score('test') };
  }

  #distributions(view: View, parcel: Parcel): Distributions {
    if (!view.distributions) return { ...this.#axes, histograms: kNothing, moments: kNothing };
    const { histograms, moments } = this.#engine.distributions(kSmallBins);
    return { ...this.#axes, histograms: parcel.add(histograms), moments: parcel.add(moments) };
  }

  /** The view may still name a layer or unit of the network before this one: the nearest that exists is looked at. */
  #unit(wanted: UnitPlace | null, parcel: Parcel): Unit | null {
    const { units } = this.#axes;
    const layer = Math.min(wanted?.layer ?? -1, units.length - 1);
    const width = units[layer];
    if (wanted === null || width === undefined) return null;
    const unit = Math.min(wanted.unit, width - 1);
    const seen = this.#engine.unit(layer, unit, kLargeBins);
    return {
      layer,
      unit,
      gamma: seen.gamma,
      beta: seen.beta,
      histograms: parcel.add(seen.histograms),
      moments: parcel.add(seen.moments),
      flow: parcel.add(seen.flow),
      flow_y: parcel.add(seen.flow_y),
    };
  }
}
