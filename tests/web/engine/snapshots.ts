// Snapshots and data sets of no particular experiment.
import type { Dataset, Sight, Snapshot, UnitPlace } from '../../../web/src/engine/protocol';

export function snapshotAt(step: number, patch: Partial<Snapshot> = {}): Snapshot {
  return {
    step,
    epoch: step / 10,
    losses: new Float32Array(),
    scores: { train: { loss: 0.5, accuracy: 0.5 }, test: { loss: 0.5, accuracy: 0.5 } },
    grid: 0,
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
    cost: { train: 0, scores: 0, surface: 0 },
    memory: new ArrayBuffer(16),
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

/** Everything is on screen. */
export function sightOf(unit: UnitPlace | null, grid = 50): Sight {
  return { grid, distributions: true, unit };
}
