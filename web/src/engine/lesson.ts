// The only door to the lecture's WebAssembly module. Its calls are short: they run on the page's own thread.
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

/** The arithmetic of all figures. Its functions throw an Error with one sentence. */
export function loadLesson(options?: ModuleOptions): Promise<Lesson> {
  return createBatchNormLesson(options);
}
