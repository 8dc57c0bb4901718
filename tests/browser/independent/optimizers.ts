// Gradient descent, momentum, RMSprop and Adam as PyTorch defines them, on parameters in the shape of a network.
import type { Layer } from './network';

export type Optimizer = (slopes: Layer[]) => Layer[];

const kEps = 1e-8;

/** The same of every number of some networks' parameters. */
function together(
  of: (...values: number[]) => number,
  first: Layer[],
  ...others: Layer[][]
): Layer[] {
  const rows = (...lists: number[][]) =>
    lists[0]!.map((_, i) => of(...lists.map((list) => list[i]!)));
  return first.map((layer, l) => {
    const all = [layer, ...others.map((other) => other[l]!)];
    return {
      W: layer.W.map((_, i) => rows(...all.map(({ W }) => W[i]!))),
      b: rows(...all.map(({ b }) => b)),
      norm: layer.norm && {
        gamma: rows(...all.map(({ norm }) => norm!.gamma)),
        beta: rows(...all.map(({ norm }) => norm!.beta)),
      },
    };
  });
}

/** kept = keep kept + take of(slope), from 0 on. */
function memory(keep: number, take: number, of: (slope: number) => number): Optimizer {
  let kept: Layer[] | undefined;
  return (slopes) => {
    kept ??= together(() => 0, slopes);
    kept = together((old, slope) => keep * old + take * of(slope), kept, slopes);
    return kept;
  };
}

const itself = (slope: number): number => slope;
const square = (slope: number): number => slope * slope;

/** What a step goes along; each is a new one, with nothing to remember yet. */
export const optimizers: Record<'sgd' | 'momentum' | 'rmsprop' | 'adam', () => Optimizer> = {
  sgd: () => (slopes) => slopes,
  momentum: () => memory(0.9, 1, itself),
  rmsprop: () => {
    const size = memory(0.99, 0.01, square);
    return (slopes) => together((g, s) => g / (Math.sqrt(s) + kEps), slopes, size(slopes));
  },
  adam: () => {
    const [first, second] = [memory(0.9, 0.1, itself), memory(0.999, 0.001, square)];
    let t = 0;
    return (slopes) => {
      t += 1;
      const root = (v: number) => Math.sqrt(v / (1 - 0.999 ** t)) + kEps;
      const along = (m: number, v: number) => m / (1 - 0.9 ** t) / root(v);
      return together(along, first(slopes), second(slopes));
    };
  },
};
