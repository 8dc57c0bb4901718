import { number, whole } from '../../../state/figureFields';

/** What can be set in the five steps. `eps`: its power of ten. */
export const fields = {
  m: whole(1, 16, 8),
  eps: number(-8, 1, -5),
  gamma: number(-3, 3, 1.5),
  beta: number(-4, 6, 2),
};
