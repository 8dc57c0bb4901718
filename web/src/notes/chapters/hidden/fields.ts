import { choice, whole } from '../../../state/figureFields';

/** What can be set in the experiment on a hidden layer. */
export const fields = {
  dataset: choice(['circle', 'xor', 'moons', 'spiral'], 'circle'),
  activation: choice(['sigmoid', 'tanh', 'relu'], 'sigmoid'),
  rate: choice(['0.03', '0.1', '0.3', '1'], '0.3'),
  steps: whole(100, 2000, 600),
  seeds: whole(3, 12, 7),
};
