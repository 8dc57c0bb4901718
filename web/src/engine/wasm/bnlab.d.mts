// The WebAssembly module as the build leaves it here (bnlab.mjs, bnlab.wasm). Its source is cpp/wasm/bindings.cpp.
// A Float32Array from here is a view of the module's memory: invalid after the next call that may allocate.
import type { EngineConfig } from '../../state/config';
import type { Dataset, Distributions, Divergence, Score, Unit } from '../protocol';

export interface Engine {
  /** Throws an Error (one sentence) when a field that is not live differs or a value is not allowed. */
  retune(config: EngineConfig): void;
  /** Trains up to that many mini-batches; returns how many were done: fewer when the run diverged. */
  step(count: number): number;
  status(): { step: number; epoch: number; divergence: Divergence | null };
  /** A view: the loss of each mini-batch of the last step(). */
  losses(): Float32Array;
  score(set: 'train' | 'test'): Score;
  /** `x` and `y` are views. */
  dataset(): Dataset;
  /** A view: [map][row][column]. */
  surface(grid: number): Float32Array;
  /** What the distributions of this experiment are drawn on; the same at every step. */
  axes(): Pick<Distributions, 'reach' | 'a_from' | 'a_to' | 'units'>;
  /** `histograms` and `moments` are views. */
  distributions(small_bins: number): Pick<Distributions, 'histograms' | 'moments'>;
  /** All arrays are views. */
  unit(layer: number, unit: number, large_bins: number): Omit<Unit, 'layer' | 'unit'>;
  /** Of all parameters and running statistics: 16 hexadecimal digits. */
  hash(): string;
  delete(): void;
}

/** What the engine says of one field of its config; the limits that the kind has. */
export interface FieldDescription {
  name: string;
  kind: 'choice' | 'choices' | 'integer' | 'number' | 'integers';
  live: boolean;
  value: string | number | number[] | string[];
  min?: number;
  max?: number;
  most?: number;
  choices?: string[];
}

export interface BatchNormLab {
  /** Throws an Error with one sentence naming the field, the value and what is allowed. */
  Engine: new (config: EngineConfig) => Engine;
  describeConfig(): FieldDescription[];
}

export interface ModuleOptions {
  /** The bytes of bnlab.wasm, where they cannot be fetched. */
  wasmBinary?: Uint8Array | ArrayBuffer;
}

export default function createBatchNormLab(options?: ModuleOptions): Promise<BatchNormLab>;
