import { number, numbers, whole } from '../../../state/figureFields';

/** Points of the cloud. */
export const cloudPoints = 40;

/** What can be set in the cloud. `moved`: point, u1, u2 of each point that was dragged, before stretching. */
export const fields = {
  spread1: number(0.25, 4, 2.4),
  spread2: number(0.25, 4, 0.6),
  tilt: number(-0.9, 0.9, 0),
  point: whole(1, cloudPoints, 7),
  moved: numbers(3 * cloudPoints, -60, 60),
};

/** What can be set in the test set: its examples, and the share of them that are of class 1, in per cent. */
export const testFields = {
  count: whole(1, 200, 100),
  ones: whole(0, 100, 90),
};

/** The cloud's means. */
export const mu = { mu1: 4, mu2: 2 };
