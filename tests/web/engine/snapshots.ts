// Snapshots and data sets of no particular experiment.
import type { Dataset, Snapshot } from '../../../web/src/engine/protocol';
import { noSight, type Sight, type UnitPlace } from '../../../web/src/engine/view';

const kScores = { train: { loss: 0.5, accuracy: 0.5 }, test: { loss: 0.5, accuracy: 0.5 } };

export function snapshotAt(step: number, patch: Partial<Snapshot> = {}): Snapshot {
  return {
    step,
    furthest: step,
    epoch: step / 10,
    learning_rate: 0.5,
    losses: new Float32Array(),
    scores: { running: kScores, exact: kScores, batch: kScores },
    scoring: null,
    grid: 0,
    surface: new Float32Array(),
    zoom: null,
    diagram: null,
    vitals: null,
    plane: null,
    along: null,
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
    inability: null,
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
    batches: 1,
    classes: 2,
    window: [-1, 1, -1, 1],
  };
}

/** The pictures of the lab's first page. */
export function sightOf(unit: UnitPlace | null, grid = 50): Sight {
  return { ...noSight, grid, distributions: true, unit };
}
