// Snapshots and data sets of no particular experiment.
import type { Dataset, Snapshot } from '../../../web/src/engine/protocol';

export function snapshotAt(step: number, patch: Partial<Snapshot> = {}): Snapshot {
  return {
    step,
    epoch: step / 10,
    losses: new Float32Array(),
    train: { loss: 0.5, accuracy: 0.5 },
    test: { loss: 0.5, accuracy: 0.5 },
    surface: new Float32Array(),
    distributions: {
      reach: 3,
      a_from: 0,
      a_to: 1,
      units: [],
      histograms: new Float32Array(),
      moments: new Float32Array(),
    },
    unit: null,
    divergence: null,
    train_ms: 0,
    ...patch,
  };
}

export function someDataset(): Dataset {
  return {
    x: Float32Array.of(0, 1, 0, 1),
    y: Float32Array.of(0, 1),
    train_count: 1,
    classes: 2,
    window: [-1, 1, -1, 1],
  };
}
