// What the lecture's module says of networks in training. Matrices are lists row by row: [unit][example].
import type { EngineConfig } from '../state/config';

/** Of an experiment's fields those that differ from the engine's defaults. */
export type LessonConfig = Partial<EngineConfig>;

/** One hidden layer with batch norm before its activation, on one mini-batch of m examples. */
export interface SeenLayer {
  /** [unit][unit or feature before] */
  W: Float64Array;
  /** [unit], as the next seven. */
  b: Float64Array;
  /** d(loss)/d(b). */
  db: Float64Array;
  mu: Float64Array;
  sigma2: Float64Array;
  inv_std: Float64Array;
  gamma: Float64Array;
  beta: Float64Array;
  /** [unit][example], as the next three. */
  z: Float64Array;
  z_hat: Float64Array;
  z_tilde: Float64Array;
  a: Float64Array;
}

export interface SeenNetwork {
  /** Examples of the mini-batch. */
  m: number;
  /** [feature][example] */
  x: Float64Array;
  /** Classes, [example]. */
  y: Float64Array;
  hidden: SeenLayer[];
  W_out: Float64Array;
  b_out: Float64Array;
  /** [output][example]: raw, and as probabilities. */
  z_out: Float64Array;
  meaning: Float64Array;
  loss: number;
}

/** Largest differences in one layer, and how many of its `count` numbers z_tilde stayed the same to the bit. */
export interface LayerChange {
  z: number;
  mu: number;
  z_hat: number;
  z_tilde: number;
  same: number;
  count: number;
}

export interface ShiftedNetwork {
  before: SeenNetwork;
  after: SeenNetwork;
  /** [hidden layer] */
  changes: LayerChange[];
}

/** A number a step; gamma and beta begin with the start and have one more. */
export interface LearnedScale {
  /** Of the step's mini-batch. */
  loss: Float64Array;
  gamma: Float64Array;
  beta: Float64Array;
  dgamma: Float64Array;
  dbeta: Float64Array;
  /** Momentum's v or Adam's m after the step; empty without. */
  first_gamma: Float64Array;
  first_beta: Float64Array;
  /** RMSprop's s or Adam's v after the step; empty without. */
  second_gamma: Float64Array;
  second_beta: Float64Array;
}

/** A number a look. */
export interface Lag {
  step: Float64Array;
  /** Accuracy on the training set with running statistics, and with those of the whole set. */
  running: Float64Array;
  exact: Float64Array;
  /** Of one unit over the next mini-batch, and as the running averages have it. */
  mu: Float64Array;
  running_mu: Float64Array;
  sigma2: Float64Array;
  running_sigma2: Float64Array;
}

/** Probabilities of class 1 of one point. */
export interface Mates {
  /** One for each drawn mini-batch, with its statistics. */
  predicted: Float64Array;
  /** Alone, with the running statistics. */
  inference: number;
}

export interface ScaledLook {
  loss: number;
  /** ||W|| and ||dW|| over all hidden layers. */
  weight_norm: number;
  gradient_norm: number;
  /** Cosine of the angle between W and dW. */
  alignment: number;
}

/** A number a look. */
export interface EffectiveRate {
  step: Float64Array;
  weight_norm: Float64Array;
  /** alpha / ||W||^2 */
  rate: Float64Array;
  loss: Float64Array;
}

/** A run of a worker, held until `delete`. */
export interface TrialRun {
  train(steps: number): void;
  /** On the training set, with its own statistics. */
  score(): { loss: number; accuracy: number };
  diverged(): boolean;
  delete(): void;
}
