// The lecture's WebAssembly module as the build leaves it here (bnlesson.mjs, bnlesson.wasm). Its source is
// cpp/wasm/lesson/, a file a chapter. Arrays from here are the caller's own. Numbers are double.
import type { FiveSteps } from '../lesson';
import type { InputsLesson } from '../lesson/inputs';
import type { RoundLesson } from '../lesson/round';
import type { WhichBetaLesson } from '../lesson/whichBeta';
import type { ModuleOptions } from './bnlab.mjs';

export type { ModuleOptions };

export interface Lesson extends InputsLesson, RoundLesson, WhichBetaLesson {
  /** Batch norm of one unit with every intermediate number. One finite number an example, one or more; eps >= 0. */
  fiveSteps(z: ArrayLike<number>, eps: number, gamma: number, beta: number): FiveSteps;
}

export default function createBatchNormLesson(options?: ModuleOptions): Promise<Lesson>;
