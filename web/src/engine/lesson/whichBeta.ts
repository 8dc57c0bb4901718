/** Gradient descent with momentum until a millionth of the loss is left. */
export interface MomentumRun {
  steps: number;
  /** w, pair after pair, from the start on. */
  path: Float64Array;
}

/** A size that is remembered of 100 gradients, and by how much a weight moves at a learning rate of 1. */
export interface SizeMemory {
  size: Float64Array;
  move: Float64Array;
  /** By which share the spike lifts the size. */
  rise: number;
  /** Steps until half of that is gone; -1: not by the end. */
  half_gone: number;
}

export interface Memories {
  gradients: Float64Array;
  /** Adam's, bias-corrected. */
  direction: Float64Array;
  /** Steps from the gradient's turn until the direction turns; -1: not by the end. */
  lag: number;
  /** sqrt(s), not bias-corrected. */
  rmsprop: SizeMemory;
  /** sqrt(v_hat), bias-corrected. */
  adam: SizeMemory;
}

export interface RunningMean {
  /** (100). */
  batch_mu: Float64Array;
  /** (101): it starts at 0. */
  running_mu: Float64Array;
  /** Of all batch means. */
  mean: number;
  /** The first step within 5 % of it; -1: none. */
  within: number;
  /** Standard deviation of the last 40. */
  wobble: number;
}

export interface ShiftedBatch {
  z_hat: Float64Array;
  z_tilde: Float64Array;
  /** Of z_tilde. */
  mean: number;
  spread: number;
}

/** The arithmetic of chapter 6, as cpp/wasm/lesson/which_beta.cpp binds it. All betas are in [0, 1), `beta` is any. */
export interface WhichBetaLesson {
  momentumRun(momentum: number): MomentumRun;
  /** Of 0.00, 0.01, ..., 0.98. */
  fewestSteps(): { momentum: number; steps: number };
  /** alpha: RMSprop's. */
  memories(alpha: number, beta1: number, beta2: number): Memories;
  /** momentum in [0, 1]: the weight of the new value. */
  runningMean(momentum: number): RunningMean;
  /** A mini-batch of eight numbers, gamma = 1. */
  shiftedBatch(beta: number): ShiftedBatch;
}
