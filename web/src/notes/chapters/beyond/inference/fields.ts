import { choice, number, whole } from '../../../../state/figureFields';

/** What can be set where training and inference are compared. `momentum`: PyTorch's, the weight of the new value. */
export const fields = {
  momentum: choice(['0.5', '0.1', '0.01', '0.001'], '0.01'),
  variance: choice(['unbiased', 'biased'], 'unbiased'),
  step: whole(0, 300, 30),
  size: whole(1, 64, 4),
  x1: number(-5, 5, 2),
  x2: number(-5, 5, 2),
};
