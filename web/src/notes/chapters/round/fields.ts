import { number } from '../../../state/figureFields';

/** What can be set. `share`: of the largest stable rate; the start: w - w_best of the raw inputs times their spreads. */
export const fields = {
  spread1: number(0.25, 4, 3),
  spread2: number(0.25, 4, 0.5),
  tilt: number(-0.9, 0.9, 0),
  share: number(0.05, 1.1, 0.85),
  start1: number(-3, 3, -0.7),
  start2: number(-3, 3, 0.7),
};
