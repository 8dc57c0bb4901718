// The WebAssembly module as the build leaves it here (bnlab.mjs, bnlab.wasm). Its source is cpp/wasm/bindings.cpp.
// A Float32Array from here is a view of the module's memory: invalid after the next call that may allocate.
import type { EngineConfig } from '../../state/config';
import type { OwnData } from '../../state/own';
import type {
  Along,
  Dataset,
  Diagram,
  Distributions,
  Plane,
  Score,
  Snapshot,
  Unit,
  Vitals,
} from '../protocol';
import type { Stacked } from '../steady';
import type { Scaling, Tensor } from '../tensors';

export interface Engine {
  /** Throws an Error (one sentence) when a field that is not live differs or a value is not allowed. */
  retune(config: EngineConfig): void;
  /** `kind`: index into `editKinds`. Throws an Error (one sentence) when there is no such parameter. */
  edit(kind: number, layer: number, unit: number, from: number, value: number): void;
  /** All arrays of the network, in any order. Throws an Error (one sentence) when they are of another network. */
  put(tensors: readonly Tensor[]): void;
  /** Goes to that step of the run, or to where it diverges; trains `most` steps at most: called again, it goes on. */
  seek(step: number, most: number): void;
  /** Trains up to that many mini-batches: fewer when the run diverges. */
  step(count: number): void;
  status(): Pick<
    Snapshot,
    'step' | 'furthest' | 'epoch' | 'learning_rate' | 'divergence' | 'inability'
  >;
  /** A view: the loss of each mini-batch that the last step() trained for the first time. */
  losses(): Float32Array;
  /** The values are views. */
  tensors(): Tensor[];
  /** Both arrays are views. */
  scaling(): Scaling;
  /** Index into `statisticsKinds`: which statistics are used in all that is looked at from now on. */
  use(statistics: number): void;
  /** Evaluates some examples more; null until it is through with the set. Begins anew when anything has changed. */
  score(set: 'train' | 'test'): Score | null;
  /** `x` and `y` are views. */
  dataset(): Dataset;
  /** A view: [map][row][column]. Of the network's output, or of a hidden unit where `layer` is not -1. */
  surface(grid: number, layer: number, unit: number): Float32Array;
  /** What the distributions of this experiment are drawn on; the same at every step. */
  axes(): Pick<Distributions, 'reach' | 'a_from' | 'a_to' | 'units'>;
  /** `histograms` and `moments` are views. */
  distributions(small_bins: number): Pick<Distributions, 'histograms' | 'moments'>;
  /** All arrays are views. */
  unit(layer: number, unit: number, large_bins: number): Omit<Unit, 'layer' | 'unit'>;
  /** All arrays are views. The selected unit: none where `layer` is -1. */
  diagram(cells: number, layer: number, unit: number): Omit<Diagram, 'cells'>;
  /** All arrays are views. */
  vitals(): Vitals;
  /** All arrays are views. */
  plane(layer: number, first: number, second: number): Omit<Plane, 'layer' | 'units'>;
  /** Tries the step number i along the gradient; those tried before are as they were. All arrays are views. */
  along(i: number): Along;
  /** Of all parameters and running statistics: 16 hexadecimal digits. */
  hash(): string;
  delete(): void;
}

export interface BatchNormLab extends Stacked {
  /**
   * `own`: the points of the dataset of that name, copied. Throws an Error with one sentence naming the field, the value
   * and what is allowed.
   */
  Engine: new (config: EngineConfig, own: OwnData | null) => Engine;
}

export interface ModuleOptions {
  /** The bytes of bnlab.wasm, where they cannot be fetched. */
  wasmBinary?: Uint8Array | ArrayBuffer;
}

export default function createBatchNormLab(options?: ModuleOptions): Promise<BatchNormLab>;
