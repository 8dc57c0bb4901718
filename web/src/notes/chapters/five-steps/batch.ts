// The mini-batch of the chapter: one unit of a small network in training.
import type { Lesson, UnitMoment } from '../../../engine/lesson';
import type { Config } from '../../../state/config';
import { kMost } from './fields';

const config = {
  hidden: [6, 6],
  activation: 'tanh',
  init: 'he',
  gain: 2,
  points: 320,
  batch_size: kMost,
  learning_rate: 0.1,
  seed: 2,
} satisfies Partial<Config>;

export const kStep = 60;
/** Counted from 0: the second layer's first unit. */
const place = { layer: 1, unit: 0 };

/** The lab with the same experiment. */
export const inLab: Partial<Config> = config;

/** z to hundredths, so that one can follow on paper, and d(loss)/d(z_tilde) as the network's loss has it. */
export interface Batch {
  z: readonly number[];
  dz_tilde: readonly number[];
}

export function takeBatch(lesson: Lesson): Batch {
  const { z, dz_tilde } = lesson.watchLastStep(config, kStep, place.layer, place.unit);
  return { z: [...z].map((value) => Math.round(100 * value) / 100), dz_tilde: [...dz_tilde] };
}

/** The same unit in every one of the first steps. */
export function watchBatch(lesson: Lesson, steps: number): UnitMoment[] {
  return lesson.watchSteps(config, steps, place.layer, place.unit);
}
