import { choice, number, whole } from '../../../state/figureFields';

/** What can be set where gamma and beta are learned. `rate`: the power of ten of alpha. */
export const fields = {
  step: whole(0, 200, 1),
  rate: number(-3, 0, -1.5),
  layer: choice(['1', '2'], '1'),
  unit: choice(['1', '2', '3', '4'], '1'),
};
