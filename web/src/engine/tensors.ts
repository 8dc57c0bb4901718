// The numbers of one twin's network by name, as they are taken away and put back.

/** One array of a network: "W[1]", "running_sigma2[2]"; layers count from 1, and the output layer is the last. */
export interface Tensor {
  name: string;
  /** (out, in) of W, row-major; (features) of the others. */
  shape: readonly number[];
  values: Float32Array;
}

/** What an input of the first layer is: (feature - mu) / divisor, with the training set's numbers. */
export interface Scaling {
  /** [feature] */
  mu: Float32Array;
  divisor: Float32Array;
}

/** All that a twin's network has learned and keeps. */
export interface Taken {
  /** Mini-batches trained. */
  step: number;
  tensors: Tensor[];
  scaling: Scaling;
}
