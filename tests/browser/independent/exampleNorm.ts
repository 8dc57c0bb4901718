// The norms that look at one example alone, on (units, examples): layer norm (Ba and others 2016), RMS norm (Zhang and
// Sennrich 2019), group norm (Wu and He 2018).
import { each, times, type Matrix } from './matrix';
import type { Norm, NormKind } from './network';
import { inverseStd, type Normalised } from './normalised';

const { fround } = Math;

/** As the page has it unless told. */
const kGroups = 2;

type Place = (i: number, j: number) => number;

const sizeOf = (kind: NormKind, { length }: Matrix): number =>
  kind === 'group' ? length / kGroups : length;

/** In float64, over the units that are normalised together, one unit after the other. */
function meansOf(size: number, { length, 0: examples }: Matrix, of: Place): Place {
  const mean = (first: number, j: number) => {
    let total = 0;
    for (let i = first; i < first + size; ++i) total += of(i, j);
    return total / size;
  };
  const firsts = Array.from({ length: length / size }, (_, group) => group * size);
  const found = firsts.map((first) => Array.from(examples!, (_, j) => mean(first, j)));
  return (i, j) => found[Math.floor(i / size)]![j]!;
}

/** RMS norm subtracts nothing. */
function centredOf(kind: NormKind, values: Matrix, size: number): Matrix {
  if (kind === 'rms') return values;
  const distance = each(values, (value, i, j) => value - values[i - (i % size)]![j]!);
  const mean = meansOf(size, values, (i, j) => distance[i]![j]!);
  return each(distance, (value, i, j) => value - fround(mean(i, j)));
}

export function normaliseExamples(kind: NormKind, values: Matrix): Normalised {
  const size = sizeOf(kind, values);
  const centred = centredOf(kind, values, size);
  const sigma2 = meansOf(size, values, (i, j) => centred[i]![j]! * centred[i]![j]!);
  const inv_std: Place = (i, j) => inverseStd(sigma2(i, j));
  const z_hat = each(centred, (value, i, j) => inv_std(i, j) * value);
  return { centred, z_hat, inv_std, statistics: null };
}

/** d(loss)/d(values), through the mean and the variance too. */
export function throughExamples(
  kind: NormKind,
  dz_tilde: Matrix,
  { gamma }: Norm,
  { z_hat, inv_std }: Normalised,
): Matrix {
  const size = sizeOf(kind, dz_tilde);
  const dz_hat = each(dz_tilde, (value, i) => gamma[i]! * value);
  const products = times(dz_hat, z_hat);
  const middle: Place = kind === 'rms' ? () => 0 : meansOf(size, dz_hat, (i, j) => dz_hat[i]![j]!);
  const along = meansOf(size, dz_hat, (i, j) => products[i]![j]!);
  return each(dz_hat, (value, i, j) => {
    const left = fround(value - fround(middle(i, j)));
    return inv_std(i, j) * fround(left - fround(z_hat[i]![j]! * fround(along(i, j))));
  });
}
