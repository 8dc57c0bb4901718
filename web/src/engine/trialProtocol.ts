// Several networks, each over several seeds, trained in a worker one after the other.
import type { LessonConfig } from './lessonRuns';

/**
 * `feed`: a network of two hidden layers whose third is fed a[2] as it is (0), normalised a[2] (1) or a[2] of a normalised
 * z[2] (2). `noise`: the config's own network, with that much noise after every batch norm.
 */
export type Contender =
  | { kind: 'third_layer'; config: LessonConfig; feed: number }
  | { kind: 'noisy'; config: LessonConfig; noise: number };

export interface Trials {
  contenders: Contender[];
  seeds: number[];
  /** Mini-batches of a run; it is looked at before the first and after every `every`. */
  steps: number;
  every: number;
}

/** One run, finished. */
export interface Trial {
  /** Places in the lists of `Trials`. */
  contender: number;
  seed: number;
  /** On the training set, a number a look; fewer when the run diverged. */
  loss: Float64Array;
  accuracy: Float64Array;
}

export type TrialReply =
  | { type: 'trial'; trial: Trial }
  /** There is no more to come. */
  | { type: 'done' }
  /** Nor here; one sentence says why. */
  | { type: 'failed'; message: string };

/** Who hears of the runs as they come. */
export interface TrialListener {
  onTrial: (trial: Trial) => void;
  /** null: all runs have come; a sentence: no more will. */
  onEnd: (problem: string | null) => void;
}
