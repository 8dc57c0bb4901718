// Batch norm (Ioffe and Szegedy 2015) on (units, examples): mean and variance are a row's own, or are given.
import { each, rowOf, sum, type Matrix, type Row } from './matrix';
import type { Norm, Statistics } from './network';
import { inverseStd, type Normalised } from './normalised';

const { fround } = Math;

/** A row with what normalises it. */
interface Found {
  mu: number;
  /** The biased one, in float64. */
  sigma2: number;
  centred: Row;
}

/** Differences from the first number are small where the mean is large, so that few digits are lost. */
function look(row: Row): Found {
  const m = row.length;
  const reference = row[0]!;
  const distance = rowOf(m, (j) => row[j]! - reference);
  const shift = fround(sum(distance) / m);
  const centred = rowOf(m, (j) => distance[j]! - shift);
  const sigma2 = sum(rowOf(m, (j) => centred[j]! * centred[j]!)) / m;
  return { mu: reference + shift, sigma2, centred };
}

export function normaliseRows(values: Matrix, given?: Statistics): Normalised {
  const found = values.map((row, i) => {
    if (given === undefined) return look(row);
    const [mu, sigma2] = [given.mu[i]!, given.sigma2[i]!];
    return { mu, sigma2, centred: row.map((value) => value - mu) };
  });
  const inv_std = found.map(({ sigma2 }) => inverseStd(sigma2));
  const centred = found.map((row) => row.centred);
  return {
    centred,
    z_hat: each(centred, (value, i) => value * inv_std[i]!),
    inv_std: (i) => inv_std[i]!,
    statistics: {
      mu: Float32Array.from(found, ({ mu }) => mu),
      sigma2: Float32Array.from(found, ({ sigma2 }) => sigma2),
    },
  };
}

/** d(loss)/d(values), through the mean and the variance too. `slopes`: of gamma and beta. */
export function throughRows(
  dz_tilde: Matrix,
  { gamma }: Norm,
  slopes: Norm,
  { z_hat, inv_std }: Normalised,
): Matrix {
  const share = fround(1 / dz_tilde[0]!.length);
  const scale = gamma.map((value, i) => value * inv_std(i, 0));
  const middle = slopes.beta.map((slope) => share * slope);
  const along = slopes.gamma.map((slope) => share * slope);
  return each(dz_tilde, (value, i, j) => {
    const left = fround(value - middle[i]!);
    return scale[i]! * fround(left - fround(z_hat[i]![j]! * along[i]!));
  });
}
