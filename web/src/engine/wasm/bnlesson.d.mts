// The lecture's WebAssembly module as the build leaves it here (bnlesson.mjs, bnlesson.wasm). Its source is
// cpp/wasm/lesson/, a file a chapter. Arrays from here are the caller's own. Numbers are double.
import type { EngineConfig } from '../../state/config';
import type { FiveSteps, FiveStepsBack, UnitMoment } from '../lesson';
import type { InputsLesson } from '../lesson/inputs';
import type { RoundLesson } from '../lesson/round';
import type { WhichBetaLesson } from '../lesson/whichBeta';
import type { ModuleOptions } from './bnlab.mjs';

export type { ModuleOptions };

export interface Lesson extends InputsLesson, RoundLesson, WhichBetaLesson {
  /** Batch norm of one unit with every intermediate number. One finite number an example, one or more; eps >= 0. */
  fiveSteps(z: ArrayLike<number>, eps: number, gamma: number, beta: number): FiveSteps;
  /** The same steps backwards, from as many slopes dz_tilde. */
  fiveStepsBack(
    z: ArrayLike<number>,
    dz_tilde: ArrayLike<number>,
    eps: number,
    gamma: number,
    beta: number,
  ): FiveStepsBack;
  /** A unit in the last of `steps` training steps. What `config` leaves out has the engine's default. */
  watchLastStep(
    config: Partial<EngineConfig>,
    steps: number,
    layer: number,
    unit: number,
  ): UnitMoment;
  /** The same in all of them. */
  watchSteps(
    config: Partial<EngineConfig>,
    steps: number,
    layer: number,
    unit: number,
  ): UnitMoment[];
  /** What an activation makes of numbers. */
  activate(name: EngineConfig['activation'], z: ArrayLike<number>): Float64Array;
}

export default function createBatchNormLesson(options?: ModuleOptions): Promise<Lesson>;
