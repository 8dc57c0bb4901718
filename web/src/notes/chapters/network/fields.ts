import { choice, number, whole } from '../../../state/figureFields';

/** What can be set in the live network. */
export const fields = {
  steps: whole(0, 500, 100),
  layer: choice(['1', '2'], '1'),
  shift: number(-10, 10, 0),
  example: whole(1, 8, 1),
};
