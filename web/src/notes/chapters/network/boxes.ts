// The boxes of the diagram, row by row, with the numbers of one example.
import type {
  LessonConfig,
  SeenLayer,
  SeenNetwork,
  ShiftedNetwork,
} from '../../../engine/lessonRuns';

/** The network of the figure, and of its link to the lab. */
export const config = {
  hidden: [3, 2],
  activation: 'tanh',
  learning_rate: 0.1,
  batch_size: 8,
} satisfies LessonConfig;

export type Kind =
  'x' | 'z' | 'mu' | 'sigma2' | 'gamma' | 'beta' | 'z_tilde' | 'a' | 'z_out' | 'output';

/** Which letter lights the numbers of a box, as data-s names it. */
export const symbols: Partial<Record<Kind, string>> = {
  z: 'z',
  mu: 'mu',
  sigma2: 'sigma',
  gamma: 'gamma',
  beta: 'beta',
  z_tilde: 'ztilde',
  z_out: 'z',
};

export interface Box {
  id: string;
  kind: Kind;
  /** Hidden layers count from 1; 0: the input, 3: the output. */
  layer: number;
  /** A number a unit: as they are, and as they were before something was added to b. */
  values: number[];
  before: number[];
}

/** Numbers of one example in a list [unit][example]. */
export function column(list: Float64Array, m: number, example: number): number[] {
  return Array.from({ length: list.length / m }, (_, unit) => list[unit * m + example] ?? NaN);
}

/** One row a layer: the input with the first, the output as the last. */
export function rowsOf({ before, after }: ShiftedNetwork, example: number): Box[][] {
  const box = (kind: Kind, layer: number, pick: (seen: SeenNetwork) => number[]): Box => ({
    id: `${kind}${layer}`,
    kind,
    layer,
    values: pick(after),
    before: pick(before),
  });
  const { m } = after;
  const hidden = after.hidden.map((_, l) => {
    const part = (kind: Kind, pick: (layer: SeenLayer) => number[]): Box =>
      box(kind, l + 1, ({ hidden }) => hidden.slice(l, l + 1).flatMap(pick));
    return [
      part('z', ({ z }) => column(z, m, example)),
      part('mu', ({ mu }) => [...mu]),
      part('sigma2', ({ sigma2 }) => [...sigma2]),
      part('gamma', ({ gamma }) => [...gamma]),
      part('beta', ({ beta }) => [...beta]),
      part('z_tilde', ({ z_tilde }) => column(z_tilde, m, example)),
      part('a', ({ a }) => column(a, m, example)),
    ];
  });
  const last = hidden.length + 1;
  return [
    [box('x', 0, ({ x }) => column(x, m, example)), ...(hidden[0] ?? [])],
    ...hidden.slice(1),
    [
      box('z_out', last, ({ z_out }) => column(z_out, m, example)),
      box('output', last, ({ meaning }) => column(meaning, m, example)),
    ],
  ];
}

/** What is learned and not computed from the example. */
export function isLearned({ kind }: Box): boolean {
  return kind === 'gamma' || kind === 'beta';
}

/** What enters z_tilde beside the box before it, rather than being computed from that one. */
export function isBeside({ kind }: Box): boolean {
  return kind === 'sigma2' || kind === 'gamma' || kind === 'beta';
}

/** Rounding, for numbers of single precision of about that size. */
const kRounding = 1e-4;

/** Whether a box shows other numbers than before, beyond what rounding does. */
export function moved({ values, before }: Box): boolean {
  return values.some((value, unit) => Math.abs(value - (before[unit] ?? NaN)) > kRounding);
}

export interface ParameterRow {
  layer: string;
  /** W, b, gamma, beta: each a shape and a count; null: there is none. */
  parts: ({ shape: string; count: number } | null)[];
  total: number;
}

/** The parameters of every layer, the output layer last. */
export function parameterRows({ hidden, W_out, b_out }: SeenNetwork): ParameterRow[] {
  const vector = (list: Float64Array) => ({ shape: `(${list.length}, 1)`, count: list.length });
  const matrix = (W: Float64Array, units: number) => ({
    shape: `(${units}, ${W.length / units})`,
    count: W.length,
  });
  const row = (layer: string, parts: ParameterRow['parts']): ParameterRow => ({
    layer,
    parts,
    total: parts.reduce((sum, part) => sum + (part?.count ?? 0), 0),
  });
  return [
    ...hidden.map(({ W, b, gamma, beta }, l) =>
      row(`[${l + 1}]`, [matrix(W, b.length), vector(b), vector(gamma), vector(beta)]),
    ),
    row(`[${hidden.length + 1}]`, [matrix(W_out, b_out.length), vector(b_out), null, null]),
  ];
}
