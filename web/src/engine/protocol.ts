// What the page and a twin's worker say to each other. One worker runs one twin's engine.
// Every request carries an id; its one reply carries the same id. Arrays are transferred, not copied.
import type { EngineConfig } from '../state/config';

/** A hidden unit, layer and unit counted from 0. */
export interface UnitPlace {
  layer: number;
  unit: number;
}

/** What the page shows now, so that the worker computes nothing nobody sees. */
export interface Sight {
  /** Cells a side of the decision surface; 0 when it is not on screen. */
  grid: number;
  /** Whether the histograms of every unit are on screen. */
  distributions: boolean;
  /** The unit that is shown large; null when it is not on screen. */
  unit: UnitPlace | null;
}

/** What the worker is to look at. */
export interface View extends Sight {
  /** Whether to evaluate the whole training and test sets. */
  scores: boolean;
}

export type Request =
  /** Builds an engine beside the running one; the running one is untouched. Reply: `prepared` or `refused`. */
  | { type: 'prepare'; id: number; config: EngineConfig }
  /** Puts the prepared engine in the running one's place. Reply: `snapshot` at step 0. */
  | { type: 'commit'; id: number; view: View }
  /** Drops the prepared engine. Reply: `done`. */
  | { type: 'discard'; id: number }
  /** Changes fields that need no restart (`live` in the config's fields). Reply: `done` or `refused`. */
  | { type: 'retune'; id: number; config: EngineConfig }
  /**
   * Trains that many mini-batches (0: only looks), less when the run diverges. Reply: `snapshot`.
   * `memory`: that of an earlier snapshot, to be filled again.
   */
  | { type: 'advance'; id: number; steps: number; view: View; memory: ArrayBuffer | null }
  /** Names the state of the running engine: the same run has the same name in every browser. Reply: `hash`. */
  | { type: 'hash'; id: number };

export type Reply =
  /** Sent once, unasked, when the wasm module is there. */
  | { type: 'ready' }
  /** Sent once, unasked, when the wasm module could not be started. */
  | { type: 'failed'; message: string }
  | { type: 'prepared'; id: number; dataset: Dataset }
  | { type: 'done'; id: number }
  | { type: 'refused'; id: number; message: string }
  | { type: 'snapshot'; id: number; snapshot: Snapshot }
  | { type: 'hash'; id: number; hash: string };

/** The data of an experiment, in raw (unscaled) coordinates. The first `train_count` points are the training set. */
export interface Dataset {
  /** [axis][point]: all x1, then all x2. */
  x: Float32Array;
  /** Class 0, 1, 2 or the regression target, per point. */
  y: Float32Array;
  train_count: number;
  /** 0: regression. */
  classes: number;
  /** What a picture of the input plane spans: x1 from, x1 to, x2 from, x2 to. */
  window: [number, number, number, number];
}

export interface Score {
  /** Mean loss without the penalty, evaluation mode (running statistics). */
  loss: number;
  /** Share of examples classified rightly, 0 to 1; for regression R^2. */
  accuracy: number;
}

/** Of the whole sets, as the network was when the snapshot was taken. */
export interface Scores {
  train: Score;
  test: Score;
}

/** Where and when a run stopped being finite. */
export interface Divergence {
  step: number;
  /** Hidden layers count from 1; the output layer is the last. */
  layer: number;
  /** The quantity that went wrong first: "z", "a", "loss", "W", ... */
  quantity: string;
}

/** The four places where one unit is looked at; the order of every `stations` axis. */
export const stations = ['z', 'z_hat', 'z_tilde', 'a'] as const;

/** Bins of the small histogram of every unit, and of the selected unit's large one. */
export const kSmallBins = 12;
export const kLargeBins = 32;

/**
 * Distributions over the whole training set, passed in one batch with its own mean and variance (training mode).
 * Every histogram is a list of shares (they add up to 1) on a common axis; what lies outside is counted in the edge bins.
 * z, z_hat and z_tilde: from -`reach` to `reach`; a: from `a_from` to `a_to`. Without a norm, z_hat and z_tilde are all 0.
 */
export interface Distributions {
  reach: number;
  a_from: number;
  a_to: number;
  /** Units of every hidden layer. */
  units: number[];
  /** [layer][unit][station][kSmallBins]; empty when the view leaves it out. */
  histograms: Float32Array;
  /** [layer][unit][station][mean, standard deviation]; empty likewise. */
  moments: Float32Array;
}

/** The selected unit, looked at closely. */
export interface Unit extends UnitPlace {
  /** Learned scale and shift; 1 and 0 without a norm. */
  gamma: number;
  beta: number;
  /** [station][kLargeBins], axes as in Distributions. */
  histograms: Float32Array;
  /** [station][mean, standard deviation, smallest, largest] */
  moments: Float32Array;
  /** Some examples of the training set, the same at every step: [station][example]. */
  flow: Float32Array;
  /** Their classes or targets. */
  flow_y: Float32Array;
}

export interface Snapshot {
  /** Mini-batches trained so far. */
  step: number;
  /** Whole passes over the training set so far (fraction included). */
  epoch: number;
  /** Training-mode loss of every mini-batch trained for this request, in order. */
  losses: Float32Array;
  /** null: the view leaves them out. */
  scores: Scores | null;
  /** Cells a side of the surface. */
  grid: number;
  /**
   * Evaluation-mode output over the window, `grid` x `grid`, [map][row from the top][column]; empty when grid is 0.
   * Two classes: one map, the probability of class 1. Three: three maps of probabilities. Regression: the output.
   */
  surface: Float32Array;
  distributions: Distributions;
  /** null: the view leaves it out, or the network has no hidden layer. */
  unit: Unit | null;
  divergence: Divergence | null;
  cost: Cost;
  /** Where the arrays lie; whoever has done with them may give it back with a request. */
  memory: ArrayBuffer;
}

/** Milliseconds of the parts of a request. */
export interface Cost {
  train: number;
  scores: number;
  surface: number;
}
