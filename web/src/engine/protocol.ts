// What is asked for and seen of an experiment: all that the messages (messages.ts) carry beside the config.
import type { PlanePlace, Statistics, UnitPlace } from './view';

/** The data of an experiment, in raw (unscaled) coordinates. The first `train_count` points are the training set. */
export interface Dataset {
  /** [axis][point]: all x1, then all x2. */
  x: Float32Array;
  /** Class 0, 1, 2 or the regression target, per point. */
  y: Float32Array;
  train_count: number;
  /** Mini-batches of an epoch. */
  batches: number;
  /** 0: regression. */
  classes: number;
  /** What a picture of the input plane spans: x1 from, x1 to, x2 from, x2 to. */
  window: [number, number, number, number];
}

export const editKinds = ['W', 'b', 'gamma', 'beta'] as const;

/** One parameter, by hand. Layers count from 0; the output layer is the last. `from`: of W alone. */
export interface Edit {
  kind: (typeof editKinds)[number];
  layer: number;
  unit: number;
  from: number;
  value: number;
}

export interface Score {
  /** Mean loss without the penalty. */
  loss: number;
  /** Share of examples classified rightly, 0 to 1; for regression R^2. */
  accuracy: number;
}

/** Of the whole sets, as the network was when the snapshot was taken. */
export interface SetScores {
  train: Score;
  test: Score;
}
/** By each kind of statistics: the gap between training and inference. */
export type Scores = Record<Statistics, SetScores>;

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

/** Rows of a layer in the diagram: its first units; a selected one beyond them takes the last row. */
export const kMostRows = 8;

/** What the diagram draws. "Shown" units of a layer: the first `kMostRows`, or the selected one in the last row. */
export interface Diagram {
  /** Cells a side of a thumbnail. */
  cells: number;
  /**
   * [input features, then shown hidden units layer by layer][row from the top][column]: the feature as the first layer
   * gets it, and a, over the data's window.
   */
  thumbs: Float32Array;
  /** Layer by layer, the output layer last: [shown unit][shown unit or feature of the layer before]. */
  weights: Float32Array;
  /** [shown unit, layer by layer, the output layer last]; 0 where there is no bias. */
  biases: Float32Array;
  /** [shown hidden unit]; 1 and 0 without a norm. */
  gamma: Float32Array;
  beta: Float32Array;
}

/** Columns of `Vitals.units` and `Vitals.layers`. */
export const unitVitals = [
  'p15',
  'p50',
  'p85', // percentiles of the activation's input over the training set
  'mu',
  'sigma2', // of z over the mini-batch that comes next (placement after: of what is normalised)
  'running_mu',
  'running_sigma2', // NaN without batch norm
  'gamma',
  'beta', // 1 and 0 without a norm
] as const;
export const layerVitals = [
  'gradient_norm', // ||dW|| of the mini-batch that comes next
  'weight_norm', // ||W||
  'update_ratio', // ||change of W by the next step|| / ||W||
  'saturated', // share of activations whose slope is below a twentieth of the steepest
  'dead', // units saturated for every example
] as const;
/** What a layer's histograms show, all on the axis of z; a on its own. */
export const layerStations = ['z', 'centred', 'z_hat', 'z_tilde', 'a'] as const;

/** What is remembered of every look, for the instruments over time. */
export interface Vitals {
  /** [hidden unit][unitVitals] */
  units: Float32Array;
  /** [hidden layer, then the output layer][layerVitals]; saturated and dead of the output layer are 0. */
  layers: Float32Array;
  /** [hidden layer][layerStations][kLargeBins]: shares over all units of the layer and the training set. */
  histograms: Float32Array;
}

/** Lines each way of the transformed plane, and points along each line. */
export const kPlaneLines = 17;
export const kPlaneSamples = 49;

/** The grid of the input plane, and the training set, as two units of a layer see them (their a). */
export interface Plane extends PlanePlace {
  /** [unit][lines of constant x1, then of constant x2][sample] */
  lines: Float32Array;
  /** [unit][example]: the first examples of the training set, as many as `y`. */
  points: Float32Array;
  /** Their classes or targets. */
  y: Float32Array;
}

/** L(theta - alpha g) / L(theta) on the mini-batch that comes next (J. Bjorck et al. 2018, figure 3). */
export interface Along {
  alpha: Float32Array;
  /** Infinity or NaN where the loss is not finite. */
  ratio: Float32Array;
}

/**
 * Distributions over the training set (its first 512 examples), with the view's statistics.
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
  /** The furthest step that was trained: larger than `step` after going back. */
  furthest: number;
  /** Whole passes over the training set so far (fraction included). */
  epoch: number;
  /** Of the next step, as the schedule has it. */
  learning_rate: number;
  /** Training-mode loss of every mini-batch trained for the first time by this request, in order. */
  losses: Float32Array;
  /** null: the view leaves them out, or they are not through (`scoring`). */
  scores: Scores | null;
  /**
   * Share, above 0, that is done of scores which take longer than a request may: `score` goes on with them. null: nothing is
   * left to do.
   */
  scoring: number | null;
  /** Cells a side of the surface. */
  grid: number;
  /**
   * The output over the window, `grid` x `grid`, [map][row from the top][column]; empty when grid is 0. Two classes: one
   * map, the probability of class 1. Three: three maps of probabilities. Regression: the output. Zoomed: the unit's a.
   */
  surface: Float32Array;
  /** The unit that the surface shows; null: the network's output. */
  zoom: UnitPlace | null;
  /** null: the view leaves it out. */
  diagram: Diagram | null;
  /** They come with the scores. */
  vitals: Vitals | null;
  /** null: the view leaves it out, or the network has no hidden layer. */
  plane: Plane | null;
  /** null: the view leaves it out. */
  along: Along | null;
  distributions: Distributions;
  /** null: the view leaves it out, or the network has no hidden layer. */
  unit: Unit | null;
  divergence: Divergence | null;
  /** Why this twin can train no step, in one sentence: it stands at step 0. null: it can. */
  inability: string | null;
  cost: Cost;
  /** Where the arrays lie; whoever has done with them may give it back with a request. */
  memory: ArrayBuffer;
}

/** What going on with the scores has brought. */
export type Scored = Pick<Snapshot, 'scores' | 'scoring' | 'vitals'>;

/** Milliseconds of the parts of a request. */
export interface Cost {
  train: number;
  scores: number;
  surface: number;
}
