// An engine without arithmetic: it counts steps, refuses on demand, and remembers whether it was released.
import type { BuildEngine, TwinEngine } from '../../../web/src/engine/module';
import { Parcel } from '../../../web/src/engine/parcel';
import type { Edit, Scored, Snapshot } from '../../../web/src/engine/protocol';
import type { Taken, Tensor } from '../../../web/src/engine/tensors';
import type { View } from '../../../web/src/engine/view';
import type { EngineConfig } from '../../../web/src/state/config';
import { snapshotAt, someDataset } from './snapshots';

export class FakeEngine implements TwinEngine {
  config: EngineConfig;
  step = 0;
  furthest = 0;
  /** As the real one: batch norm cannot train on one example at a time. */
  get inability(): string | null {
    const { batch_size, norm } = this.config;
    return batch_size === 1 && norm === 'batch' ? 'batch_size is 1: that is too few' : null;
  }
  readonly edits: Edit[] = [];
  readonly puts: (readonly Tensor[])[] = [];
  released = false;
  lastView: View | null = null;
  /** Snapshots that were written into memory of earlier ones. */
  refilled = 0;
  /** Milliseconds that scores, and a cell of the surface, take. */
  scoresCost = 0;
  cellCost = 0;
  /** Requests that the scores of a state take. */
  scoreParts = 1;
  #scored = 0;

  constructor(config: EngineConfig) {
    if (config.norm === 'group' && config.norm_groups === 3) {
      throw new Error('norm_groups is 3: that does not divide 8');
    }
    this.config = config;
  }

  dataset() {
    return someDataset();
  }

  retune(config: EngineConfig): void {
    if (config.seed !== this.config.seed) throw new Error('seed cannot change without a restart');
    this.config = config;
    this.furthest = this.step;
  }

  /** The learning rate stands for the loss, so that a test sees what a step was trained with. */
  advance(steps: number, view: View, memory: ArrayBuffer | null): Snapshot {
    this.lastView = view;
    this.step += this.inability === null ? steps : 0;
    const parcel = new Parcel(memory, 64);
    const first = Math.max(0, this.step - this.furthest);
    const losses = parcel.add(new Float32Array(first).fill(this.config.learning_rate));
    this.furthest = Math.max(this.furthest, this.step);
    const surface = parcel.add(new Float32Array(view.grid));
    if (parcel.memory === memory) this.refilled += 1;
    return this.#seen(view, { losses, surface, memory: parcel.memory }, steps);
  }

  #seen(view: View, arrays: Partial<Snapshot>, steps: number): Snapshot {
    const cost = { train: steps, scores: this.scoresCost, surface: this.cellCost * view.grid ** 2 };
    const seen = snapshotAt(this.step, {
      ...arrays,
      furthest: this.furthest,
      inability: this.inability,
      grid: view.grid,
      cost,
    });
    if (steps > 0) this.#scored = 0;
    return view.scores ? { ...seen, ...this.score() } : { ...seen, scores: null };
  }

  score(): Scored {
    this.#scored = Math.min(this.scoreParts, this.#scored + 1);
    const { scores, vitals } = snapshotAt(this.step);
    if (this.#scored === this.scoreParts) return { scores, scoring: null, vitals };
    return { scores: null, scoring: this.#scored / this.scoreParts, vitals: null };
  }

  /** Keeps no moment but the start. */
  seek(step: number, most: number, view: View, memory: ArrayBuffer | null): Snapshot {
    this.lastView = view;
    if (step < this.step) this.step = 0;
    if (this.inability === null) this.step = Math.min(step, this.step + most);
    this.furthest = Math.max(this.furthest, this.step);
    const parcel = new Parcel(memory, 64);
    return this.#seen(view, { memory: parcel.memory }, 0);
  }

  edit(edit: Edit): void {
    if (!Number.isFinite(edit.value)) throw new Error('value is not finite');
    this.edits.push(edit);
    this.furthest = this.step;
  }

  /** One number: the step that it was taken at. */
  take(): Taken {
    const one = () => Float32Array.of(1);
    const tensors = [{ name: 'W[1]', shape: [1, 1], values: Float32Array.of(this.step) }];
    return { step: this.step, tensors, scaling: { mu: one(), divisor: one() } };
  }

  put(tensors: readonly Tensor[]): void {
    if (tensors.length !== 1) throw new Error('another network');
    this.puts.push(tensors);
    this.furthest = this.step;
  }

  hash(): string {
    return `seed ${String(this.config.seed)}, step ${String(this.step)}`;
  }

  release(): void {
    this.released = true;
  }
}

/** Builds fake engines, and keeps them in `built`. */
export function fakeBuild(): { build: BuildEngine; built: FakeEngine[] } {
  const built: FakeEngine[] = [];
  const build: BuildEngine = (config) => {
    const engine = new FakeEngine(config);
    built.push(engine);
    return engine;
  };
  return { build, built };
}
