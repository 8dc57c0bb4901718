// The only door to the lecture's WebAssembly module. Its calls are short: they run on the page's own thread.
import { steady } from './steady';
import createBatchNormLesson, { type Lesson, type ModuleOptions } from './wasm/bnlesson.mjs';

export type { Lesson };

/** Batch norm of one unit of m examples; the lists have m numbers each. */
export interface FiveSteps {
  mu: number;
  /** z - mu. */
  centred: Float64Array;
  /** (z - mu)^2. */
  squared: Float64Array;
  /** Biased, 1/m. */
  sigma2: number;
  /** 1 / sqrt(sigma2 + eps); 0 where that would be 1 / 0. */
  inv_std: number;
  z_hat: Float64Array;
  /** gamma z_hat + beta. */
  z_tilde: Float64Array;
}

/** How a loss changes with every number of the five steps; the lists have m numbers each. */
export interface Slopes {
  dgamma: number;
  dbeta: number;
  dz_hat: Float64Array;
  dsigma2: number;
  dmu: number;
  dz: Float64Array;
}

export interface FiveStepsBack {
  /** By the chain rule. */
  slopes: Slopes;
  /** By moving each number a little and computing sum(dz_tilde z_tilde) anew. */
  measured: Slopes;
  /** The terms of dz = inv_std (dz_hat - mean_dz_hat - z_hat mean_dz_hat_z_hat), and what they give. */
  mean_dz_hat: number;
  mean_dz_hat_z_hat: number;
  dz: Float64Array;
}

/** One unit in front of a batch norm in one training step; the lists have a number an example of the mini-batch. */
export interface UnitMoment {
  /** Of the mini-batch. */
  loss: number;
  /** Before the step's update. */
  gamma: number;
  beta: number;
  mu: number;
  sigma2: number;
  z: Float64Array;
  z_hat: Float64Array;
  dz_tilde: Float64Array;
}

/** The arithmetic of all figures. Its functions throw an Error with one sentence. */
export async function loadLesson(options?: ModuleOptions): Promise<Lesson> {
  return steady(await createBatchNormLesson(options));
}
