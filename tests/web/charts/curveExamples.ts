// Small histories to draw.
import type { CurvesData, LossCurve, ScoreCurve } from '../../../web/src/charts/curveData';
import { light } from '../../../web/src/charts/palette';

/** Smallest and largest are half and twice the mean. */
export function losses(values: number[], width = 1): LossCurve {
  const mean = Float32Array.from(values);
  const min = mean.map((value) => 0.5 * value);
  const max = mean.map((value) => 2 * value);
  return { width, count: values.length, mean, min, max };
}

/** The same column for every score, taken every few steps from step 0 on. */
export function scores(values: number[], every = 10): ScoreCurve {
  const column = Float32Array.from(values);
  const step = Float64Array.from(values, (_, i) => i * every);
  const both = { train_loss: column, test_loss: column };
  return { count: values.length, step, ...both, train_accuracy: column, test_accuracy: column };
}

export function curvesData(change: Partial<CurvesData> = {}): CurvesData {
  const common = { palette: light, kind: 'loss', set: 'train', regression: false } as const;
  return {
    ...common,
    losses: { a: losses([0.7, 0.5, 0.3]), b: losses([0.7, 0.7, 0.7]) },
    scores: { a: scores([0.5, 0.9]), b: scores([0.5, 0.5]) },
    hover: null,
    at: null,
    ...change,
  };
}

export const empty = { a: losses([]), b: losses([]) };
export const noScores = { a: scores([]), b: scores([]) };
/** 0, 1, 2, ... */
export const ramp = (count: number) => Array.from({ length: count }, (_, i) => i);
