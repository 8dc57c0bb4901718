import { choice, number, whole } from '../../../../state/figureFields';

/** What can be set where it is asked why batch norm works. */
export const fields = {
  network: choice(['sigmoid', 'relu', 'tanh'], 'sigmoid'),
  noise: number(0, 10, 1),
  seeds: whole(3, 9, 5),
};
