// The lecture's WebAssembly module as the build leaves it here (bnlesson.mjs, bnlesson.wasm). Its source is
// cpp/wasm/lesson/, a file a chapter. Arrays from here are the caller's own. Numbers are double.
import type { EngineConfig } from '../../state/config';
import type { FiveSteps, FiveStepsBack, UnitMoment } from '../lesson';
import type { InputsLesson } from '../lesson/inputs';
import type { RoundLesson } from '../lesson/round';
import type { WhichBetaLesson } from '../lesson/whichBeta';
import type { Along } from '../protocol';
import type {
  EffectiveRate,
  Lag,
  LearnedScale,
  LessonConfig,
  Mates,
  ScaledLook,
  ShiftedNetwork,
  TrialRun,
} from '../lessonRuns';
import type { Stacked } from '../steady';
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
  /** Shares of numbers in so many equal bins between two ends; what lies outside is counted in the edge bins. */
  histogram(values: ArrayLike<number>, from: number, to: number, bins: number): Float64Array;
  /** The network after so many steps, on its next mini-batch, without and with `shift` added to b of a hidden layer. */
  shiftNetwork(config: LessonConfig, steps: number, layer: number, shift: number): ShiftedNetwork;
  /** One hidden unit's gamma and beta over so many steps. */
  learnScale(config: LessonConfig, layer: number, unit: number, steps: number): LearnedScale;
  /** Training and inference of one run, seen at step 0 and after every `every` steps; statistics of one unit. */
  lookAtLag(config: LessonConfig, layer: number, unit: number, steps: number, every: number): Lag;
  /** A point in raw coordinates among `draws` sets of `size` - 1 mates, after so many steps. */
  predictWithMates(
    config: LessonConfig,
    steps: number,
    x1: number,
    x2: number,
    size: number,
    draws: number,
  ): Mates;
  /** The next mini-batch after so many steps, W and b of all hidden layers multiplied by `factor`. */
  lookAtScaled(config: LessonConfig, steps: number, factor: number): ScaledLook;
  /** ||W|| of a hidden layer and alpha / ||W||^2 over a run. */
  lookAtEffectiveRate(
    config: LessonConfig,
    layer: number,
    steps: number,
    every: number,
  ): EffectiveRate;
  /** L(theta - alpha g) / L(theta) on the next mini-batch after so many steps. */
  lookAlong(config: LessonConfig, steps: number): Along;
  /** `feed`: 0 a[2] as it is, 1 normalised a[2], 2 normalised z[2]. */
  ThirdLayer: new (config: LessonConfig, feed: number) => TrialRun;
  /** `noise`: of noisy batch norm; 0 for none. */
  NoisyRun: new (config: LessonConfig, noise: number) => TrialRun;
}

export default function createBatchNormLesson(options?: ModuleOptions): Promise<Lesson & Stacked>;
