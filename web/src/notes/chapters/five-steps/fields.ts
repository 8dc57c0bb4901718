import { number, numbers, whole } from '../../../state/figureFields';

/** Beyond this a square no longer fits the numbers that networks compute with. */
export const kLargest = 1e30;
export const kMost = 16;

/** What can be set in the five steps. `eps`: its power of ten. `z`: edited values; null: as the network gave them. */
export const fields = {
  m: whole(1, kMost, 8),
  eps: number(-8, 1, -5),
  gamma: number(-3, 3, 1.5),
  beta: number(-4, 6, 2),
  z: numbers(kMost, -kLargest, kLargest),
};
