/** How a cloud of two inputs lies: means, standard deviations (> 0) and correlation (between -1 and 1). */
export interface Stretch {
  mu1: number;
  mu2: number;
  spread1: number;
  spread2: number;
  tilt: number;
}

/** Both eigenvalues of a symmetric matrix; the direction of the larger one in radians. */
export interface Axes {
  lambda_max: number;
  lambda_min: number;
  angle: number;
  /** lambda_max / lambda_min; Infinity for a flat cloud. */
  condition: number;
}

/** A cloud scaled in one way. Pairs hold a number for each input. */
export interface ScaledCloud {
  /** (2, m), row by row: all x1, then all x2. */
  x: Float64Array;
  /** What x - mu was divided by. */
  divisor: Float64Array;
  /** Of the scaled points. */
  mu: Float64Array;
  sigma2: Float64Array;
  spread: Float64Array;
  /** Of their covariance. */
  axes: Axes;
}

/** A test set scaled in one way, and what the trained unit says of it. */
export interface JudgedSet {
  /** (2, n). */
  x: Float64Array;
  /** What it was scaled with. */
  used_mu: Float64Array;
  used_sigma: Float64Array;
  /** Of the scaled points. */
  mu: Float64Array;
  spread: Float64Array;
  /** (n): 1 where the unit's answer is right, else 0. */
  right: Float64Array;
  accuracy: number;
}

export interface TestSet {
  /** (2, m), scaled. */
  train_x: Float64Array;
  train_y: Float64Array;
  y: Float64Array;
  /** The unit answers class 1 where w1 x1 + w2 x2 + b > 0. */
  w: Float64Array;
  b: number;
  /** Scaled with the training set's mu and sigma. */
  with_train: JudgedSet;
  /** Scaled with its own. */
  with_own: JudgedSet;
}

/** The arithmetic of chapter 1, as cpp/wasm/lesson/inputs.cpp binds it. */
export interface InputsLesson {
  /** m points, (2, m). `moved`: point, u1, u2 of each one that stands elsewhere before stretching. */
  stretchedCloud(stretch: Stretch, m: number, moved: ArrayLike<number>): Float64Array;
  /** Where a point stands before stretching. */
  unstretched(stretch: Stretch, x1: number, x2: number): Float64Array;
  /** x (2, m) after a step: 0 raw, 1 minus mu, 2 divided by sigma^2, 3 divided by sigma. */
  scaleCloud(step: number, x: ArrayLike<number>): ScaledCloud;
  /** `count` test examples (1 to 200) of which the share `ones` (0 to 1) are of class 1. */
  judgeTestSet(count: number, ones: number): TestSet;
}
