// An engine without arithmetic: it counts steps, refuses on demand, and remembers whether it was released.
import type { BuildEngine, TwinEngine } from '../../../web/src/engine/module';
import type { Snapshot, View } from '../../../web/src/engine/protocol';
import type { EngineConfig } from '../../../web/src/state/config';
import { snapshotAt, someDataset } from './snapshots';

export class FakeEngine implements TwinEngine {
  config: EngineConfig;
  step = 0;
  released = false;
  lastView: View | null = null;

  constructor(config: EngineConfig) {
    if (config.batch_size === 1 && config.norm === 'batch') {
      throw new Error('batch_size is 1: batch norm needs 2 examples or more');
    }
    this.config = config;
  }

  dataset() {
    return someDataset();
  }

  retune(config: EngineConfig): void {
    if (config.seed !== this.config.seed) throw new Error('seed cannot change without a restart');
    this.config = config;
  }

  /** The learning rate stands for the loss, so that a test sees what a step was trained with. */
  advance(steps: number, view: View): Snapshot {
    this.lastView = view;
    this.step += steps;
    const losses = new Float32Array(steps).fill(this.config.learning_rate);
    return snapshotAt(this.step, { losses, train_ms: steps });
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
