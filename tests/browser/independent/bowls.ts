// Chapter 2's three descents in closed form: a plane fitted to inputs that are scaled in three ways.

export interface Setting {
  spread1: number;
  spread2: number;
  tilt: number;
  /** The rate as a share of the largest stable one. */
  share: number;
  /** Where the descent starts: w - w_best of the raw inputs, times their spreads. */
  start1: number;
  start2: number;
}

type Pair = readonly [number, number];

/** Of y = 0.8 x1 - 0.5 x2 and noise that has nothing in common with either. */
const best: Pair = [0.8, -0.5];
/** More than this no start has to lose. */
const kMostExcess = 0.72;

/** The spreads of the raw inputs, and when each is divided by its variance or its spread. */
function waysOf({ spread1, spread2 }: Setting): [Pair, Pair, Pair] {
  return [
    [spread1, spread2],
    [1 / spread1, 1 / spread2],
    [1, 1],
  ];
}

/** Along an eigenvector the error shrinks by |1 - rate lambda| a step. */
function bowlOf(spreads: Pair, { spread1, spread2, tilt, share, start1, start2 }: Setting) {
  const [s1, s2] = spreads;
  const [a, b, c] = [s1 * s1, tilt * s1 * s2, s2 * s2];
  const root = Math.sqrt(((a - c) / 2) ** 2 + b * b);
  const lambdas = [(a + c) / 2 + root, (a + c) / 2 - root];
  const angle = Math.atan2(2 * b, a - c) / 2;
  const excess = (start1 ** 2 + 2 * tilt * start1 * start2 + start2 ** 2) / 2;
  const held = Math.sqrt(Math.min(1, kMostExcess / excess));
  const e = [(held * start1) / s1, (held * start2) / s2] as const;
  const parts = [
    e[0] * Math.cos(angle) + e[1] * Math.sin(angle),
    -e[0] * Math.sin(angle) + e[1] * Math.cos(angle),
  ];
  const rate = (share * 2) / lambdas[0]!;
  const left = (n: number) =>
    lambdas.reduce(
      (sum, lambda, i) => sum + lambda * parts[i]! ** 2 * (1 - rate * lambda) ** (2 * n),
      0,
    );
  // At the largest stable rate and beyond it: never.
  let steps = share < 1 ? 0 : Infinity;
  while (share < 1 && left(steps) > 1e-6 * left(0)) ++steps;
  return {
    spreads,
    condition: lambdas[0]! / lambdas[1]!,
    stable: 2 / lambdas[0]!,
    steps,
    start: [(best[0] * spread1) / s1 + e[0], (best[1] * spread2) / s2 + e[1]],
  };
}

/** Of the raw inputs, divided by their variances, and by their spreads. */
export const bowlsOf = (setting: Setting) =>
  waysOf(setting).map((spreads) => bowlOf(spreads, setting));
