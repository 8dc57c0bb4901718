// The clouds of chapters 1 and 2: drawn anew, stretched, scaled, and their moments.
import { each, matrixOf, type Matrix } from './matrix';
import { mean, variance } from './moments';
import { Random } from './random';

const { fround } = Math;

const kSeed = 7;
const kStream = 101;

export interface Stretch {
  mu: readonly [number, number];
  spread: readonly [number, number];
  tilt: number;
}

/** Three inputs without any correlation, each of mean 0 and variance 1 (Gram and Schmidt). */
export function roundCloud(points: number): Matrix {
  const random = new Random(kSeed, kStream);
  const drawn = Array.from({ length: points }, () => [0, 1, 2].map(() => random.normal()));
  const rows: number[][] = [];
  for (const i of [0, 1, 2]) {
    let row = standardised(drawn.map((point) => point[i]!));
    for (const before of rows) {
      const common = mean(row.map((value, j) => value * before[j]!));
      row = row.map((value, j) => value - common * before[j]!);
    }
    rows.push(standardised(row));
  }
  return matrixOf(rows);
}

function standardised(row: number[]): number[] {
  const [middle, spread] = [mean(row), Math.sqrt(variance(row))];
  return row.map((value) => (value - middle) / spread);
}

/** The first two inputs with these means, spreads and this correlation. `moved`: where a point stands before that. */
export function stretched(
  { mu, spread, tilt }: Stretch,
  [u1, u2]: Matrix,
  moved: Record<number, readonly [number, number]> = {},
): Matrix {
  const at = Array.from(u1!, (u, j) => moved[j]?.map(fround) ?? [u, u2![j]!]);
  const across = Math.sqrt(1 - tilt * tilt);
  return matrixOf([
    at.map(([u]) => mu[0] + spread[0] * u!),
    at.map(([u, v]) => mu[1] + spread[1] * (tilt * u! + across * v!)),
  ]);
}

/** What is subtracted from each input and what it is then divided by: 1 for one that does not vary. */
export interface Scaling {
  mu: number[];
  divisor: number[];
}

/** `power` of sigma: 0, 1 or 2. */
export function scalingOf(x: Matrix, power: number): Scaling {
  const divisor = (sigma2: number) => (sigma2 === 0 ? 1 : fround(sigma2 ** (power / 2)));
  return {
    mu: x.map((row) => fround(mean(row))),
    divisor: x.map((row) => divisor(variance(row))),
  };
}

export function scaledBy({ mu, divisor }: Scaling, x: Matrix): Matrix {
  return each(x, (value, i) => fround(value - mu[i]!) / divisor[i]!);
}

export interface Moments {
  mu: number[];
  sigma2: number[];
  spread: number[];
  /** Of the two inputs. */
  correlation: number;
  /** The larger eigenvalue of the covariance by the smaller one. */
  condition: number;
}

export function momentsOfCloud(x: Matrix): Moments {
  const mu = x.map(mean);
  const sigma2 = x.map(variance);
  const spread = sigma2.map(Math.sqrt);
  const covariance = mean(Array.from(x[0]!, (v, j) => (v - mu[0]!) * (x[1]![j]! - mu[1]!)));
  const [a, c] = sigma2;
  const root = Math.hypot(a! - c!, 2 * covariance);
  return {
    mu,
    sigma2,
    spread,
    correlation: covariance / (spread[0]! * spread[1]!),
    condition: (a! + c! + root) ** 2 / (4 * (a! * c! - covariance ** 2)),
  };
}
