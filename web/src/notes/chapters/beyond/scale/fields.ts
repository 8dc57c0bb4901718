import { choice, number } from '../../../../state/figureFields';

/** What can be set where weights are scaled. `factor`: its power of ten. */
export const fields = {
  factor: number(-2, 2, 0),
  rate: choice(['0.03', '0.1', '0.3', '1'], '0.3'),
  l2: choice(['0', '0.001', '0.01'], '0'),
};
