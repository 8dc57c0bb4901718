// The only door to the WebAssembly module. Everything that leaves it is a copy: a view of the module's memory is
// invalid after the next call that may allocate.
import type { EngineConfig } from '../state/config';
import {
  kLargeBins,
  kSmallBins,
  type Dataset,
  type Distributions,
  type Snapshot,
  type Unit,
  type View,
} from './protocol';
import createBatchNormLab, { type Engine, type ModuleOptions } from './wasm/bnlab.mjs';

/** One twin's experiment, built from its config and ready to train. */
export interface TwinEngine {
  dataset(): Dataset;
  /** Throws an Error with one sentence when the change needs a restart or a value is not allowed. */
  retune(config: EngineConfig): void;
  /** Trains that many mini-batches (fewer when the run diverges), then looks at what the view shows. */
  advance(steps: number, view: View): Snapshot;
  /** Of all parameters and running statistics: 16 hexadecimal digits. */
  hash(): string;
  /** Frees its memory; nothing may be called afterwards. */
  release(): void;
}

/** Throws an Error with one sentence naming the field, the value and what is allowed. */
export type BuildEngine = (config: EngineConfig) => TwinEngine;

export async function loadEngine(options?: ModuleOptions): Promise<BuildEngine> {
  const lab = await createBatchNormLab(options);
  return (config) => new LabEngine(new lab.Engine(config));
}

class LabEngine implements TwinEngine {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  dataset(): Dataset {
    const data = this.#engine.dataset();
    return { ...data, x: data.x.slice(), y: data.y.slice() };
  }

  retune(config: EngineConfig): void {
    this.#engine.retune(config);
  }

  advance(steps: number, view: View): Snapshot {
    const started = performance.now();
    const losses = this.#train(steps);
    const train_ms = performance.now() - started;
    const engine = this.#engine;
    const distributions = this.#distributions();
    return {
      ...engine.status(),
      losses,
      train: engine.score('train'),
      test: engine.score('test'),
      surface: view.grid > 0 ? engine.surface(view.grid).slice() : new Float32Array(),
      distributions,
      unit: this.#unit(distributions.units, view),
      train_ms,
    };
  }

  hash(): string {
    return this.#engine.hash();
  }

  release(): void {
    this.#engine.delete();
  }

  #train(steps: number): Float32Array {
    if (steps === 0) return new Float32Array();
    this.#engine.step(steps);
    return this.#engine.losses().slice();
  }

  #distributions(): Distributions {
    const seen = this.#engine.distributions(kSmallBins);
    return { ...seen, histograms: seen.histograms.slice(), moments: seen.moments.slice() };
  }

  /** The view may still name a layer or unit of the network before this one: the nearest that exists is looked at. */
  #unit(units: readonly number[], view: View): Unit | null {
    const layer = Math.min(view.layer, units.length - 1);
    const width = units[layer];
    if (width === undefined) return null;
    const unit = Math.min(view.unit, width - 1);
    const seen = this.#engine.unit(layer, unit, kLargeBins);
    return {
      layer,
      unit,
      gamma: seen.gamma,
      beta: seen.beta,
      histograms: seen.histograms.slice(),
      moments: seen.moments.slice(),
      flow: seen.flow.slice(),
      flow_y: seen.flow_y.slice(),
    };
  }
}
