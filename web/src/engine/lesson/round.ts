import type { Axes, ScaledCloud, Stretch } from './inputs';

/** reached: a millionth of the starting excess loss is left. */
export type DescentEnd = 'reached' | 'endless' | 'diverged';

/** The fit of a plane to inputs scaled in one way, and gradient descent to it. Pairs: (w1, w2). */
export interface RoundPanel {
  cloud: ScaledCloud;
  /** The targets, one a point; alike in all panels. */
  y: Float64Array;
  /** Where the loss is lowest. */
  w_best: Float64Array;
  /** Of the loss's second derivatives. */
  axes: Axes;
  /** 2 / lambda_max. */
  stable_rate: number;
  rate: number;
  /** What the start has to lose. */
  start_excess: number;
  /** w - w_best, pair after pair, from the start on: at most 4000 steps. */
  path: Float64Array;
  steps: number;
  end: DescentEnd;
}

/** The arithmetic of chapter 2, as cpp/wasm/lesson/round.cpp binds it. */
export interface RoundLesson {
  /** x - mu, (x - mu) / sigma^2, (x - mu) / sigma. `share`: of each panel's stable rate; the start: w - w_best of the
   *  raw inputs times their spreads. */
  roundPanels(stretch: Stretch, share: number, start1: number, start2: number): RoundPanel[];
  /** The nearest start within the pictures' outermost ring that is not the lowest point itself. */
  heldStart(start1: number, start2: number, tilt: number): Float64Array;
  /** The excess loss of that ring. */
  readonly largestExcess: number;
}
