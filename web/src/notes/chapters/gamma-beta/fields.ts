import { choice, number, whole } from '../../../state/figureFields';

/** What can be set by hand. */
export const fields = {
  gamma: number(-3, 3, 1.5),
  beta: number(-4, 6, 2),
  activation: choice(['sigmoid', 'tanh', 'relu'], 'sigmoid'),
};

export const kSteps = 400;
/** Which step of the run is shown. */
export const learnedFields = { step: whole(0, kSteps - 1, 0) };
