// What the curves of time are drawn from.
import type { Palette } from './palette';
import { type Twin, at } from './types';

/** Loss of every mini-batch in buckets: bucket i covers the steps i * width + 1 .. (i + 1) * width. */
export interface LossCurve {
  width: number;
  count: number;
  mean: Float32Array;
  min: Float32Array;
  max: Float32Array;
}

/** Scores of the whole sets, as they were taken. */
export interface ScoreCurve {
  count: number;
  step: Float64Array;
  train_loss: Float32Array;
  train_accuracy: Float32Array;
  test_loss: Float32Array;
  test_accuracy: Float32Array;
}

export interface CurvesData {
  palette: Palette;
  kind: 'loss' | 'accuracy';
  set: 'train' | 'test';
  losses: Record<Twin, LossCurve>;
  scores: Record<Twin, ScoreCurve>;
  /** Accuracy is R^2 then, which has no lower end. */
  regression: boolean;
  /** The step whose values are read out. */
  hover: number | null;
  /** Where the race stands when it has gone back in time; null: at the end of the curves. */
  at: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
  /** Names at the ends of the lines; "with" and "without" unless told. */
  names?: Record<Twin, string>;
}

/** Mini-batches of one point of the loss line, at least; and how many such means fill the picture's width. */
const kMeanSteps = 16;
const kMeans = 128;
/** With more readings than this they share pixels and are averaged as well. */
const kReadings = 256;

export const twins: readonly Twin[] = ['a', 'b'];

/** Only the training loss comes from the mini-batches themselves; the rest is measured now and then. */
export function isRaw({ kind, set }: CurvesData): boolean {
  return kind === 'loss' && set === 'train';
}

/** Steps that a point of the training loss is the mean of: 16, in long runs 32, 64, ... */
export function meanSteps(data: CurvesData): number {
  const { a, b } = data.losses;
  return doubled(kMeanSteps, Math.max(lastStep(data) / kMeans, a.width, b.width));
}

/** Readings that a point of the other lines is the mean of: 1, in long runs 2, 4, ... */
export function meanReadings({ scores }: CurvesData): number {
  return doubled(1, Math.max(scores.a.count, scores.b.count) / kReadings);
}

function doubled(from: number, atLeast: number): number {
  let value = from;
  while (value < atLeast) value *= 2;
  return value;
}

/** The last step that any line knows of; 0 before training. */
export function lastStep({ scores, losses }: CurvesData): number {
  let last = 0;
  for (const twin of twins) {
    const { count, step } = scores[twin];
    const { width, count: buckets } = losses[twin];
    if (count > 0) last = Math.max(last, at(step, count - 1));
    // The last bucket may not be full yet.
    if (buckets > 0) last = Math.max(last, (buckets - 1) * width + 1);
  }
  return last;
}
