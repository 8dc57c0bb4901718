// What every norm does to (units, examples), forward and backward, told from the papers: batch norm (Ioffe and Szegedy
// 2015), layer norm (Ba and others 2016), RMS norm (Zhang and Sennrich 2019), group norm (Wu and He 2018).
import { each, times, type Matrix } from './matrix';
import { mean } from './moments';
import type { NormKind, Statistics } from './network';

/** As the page has it unless told. */
const kEps = 1e-5;
const kGroups = 2;

/** Of every number: what it lost, and the root that it was divided by. */
export interface Normalised {
  centred: Matrix;
  std: Matrix;
  z_hat: Matrix;
}

/** `given`: what batch norm normalises with; else these very examples' own. */
export function normalise(kind: NormKind, values: Matrix, given?: Statistics): Normalised {
  const own = kind === 'batch' ? given : undefined;
  const taken = kind === 'rms' ? each(values, () => 0) : means(kind, values);
  const centred = each(values, (value, i, j) => value - (own ? own.mu[i]! : taken[i]![j]!));
  const squares = means(kind, times(centred, centred));
  const std = each(squares, (value, i) => Math.sqrt((own ? own.sigma2[i]! : value) + kEps));
  return { centred, std, z_hat: each(centred, (value, i, j) => value / std[i]![j]!) };
}

/** d(loss)/d(values) out of d(loss)/d(z_hat), through the mean and the variance too. */
export function throughNorm(kind: NormKind, dz_hat: Matrix, { std, z_hat }: Normalised): Matrix {
  const middle = kind === 'rms' ? each(dz_hat, () => 0) : means(kind, dz_hat);
  const along = means(kind, times(dz_hat, z_hat));
  return each(dz_hat, (value, i, j) => {
    return (value - middle[i]![j]! - z_hat[i]![j]! * along[i]![j]!) / std[i]![j]!;
  });
}

/** In the place of every number the mean of those that are normalised together with it. */
function means(kind: NormKind, values: Matrix): Matrix {
  if (kind === 'batch') return values.map((row) => Array<number>(row.length).fill(mean(row)));
  const sums = new Map<number, { sum: number; count: number }>();
  const group = (i: number, j: number): number =>
    kind === 'group' ? j * kGroups + Math.floor((i * kGroups) / values.length) : j;
  each(values, (value, i, j) => {
    const { sum, count } = sums.get(group(i, j)) ?? { sum: 0, count: 0 };
    sums.set(group(i, j), { sum: sum + value, count: count + 1 });
    return value;
  });
  return each(values, (_, i, j) => {
    const { sum, count } = sums.get(group(i, j))!;
    return sum / count;
  });
}
