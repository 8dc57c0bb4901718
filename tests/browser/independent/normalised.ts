// What every norm leaves behind for the way back.
import type { Matrix } from './matrix';
import type { Statistics } from './network';

const { fround } = Math;

/** As the page has it unless told. */
const kEps = fround(1e-5);

export interface Normalised {
  centred: Matrix;
  z_hat: Matrix;
  /** What a number in this place was multiplied by. */
  inv_std: (i: number, j: number) => number;
  /** What batch norm normalised with. */
  statistics: Statistics | null;
}

export const inverseStd = (sigma2: number): number => fround(1 / Math.sqrt(sigma2 + kEps));
