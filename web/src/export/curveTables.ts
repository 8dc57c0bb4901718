// The numbers behind the curves of time: named as in the notation, and by twin.
import { layerVitals, unitVitals, type Vitals } from '../engine/protocol';
import type { History, LossCurve, ScoreCurve } from '../state/history';
import type { Table } from './csv';

/** What the twins are called in names of columns: "with" and "without". */
export type Suffixes = Record<'a' | 'b', string>;

const twins = ['a', 'b'] as const;

/** Training loss of every mini-batch; of a long run the mean, smallest and largest of some at a time. */
export function lossTable(history: History, names: Suffixes): Table {
  const curves = twins.map((twin) => history.losses(twin));
  const [{ width } = { width: 1 }] = curves;
  const count = Math.max(...curves.map((curve) => curve.count));
  const kinds = width === 1 ? (['mean'] as const) : (['mean', 'min', 'max'] as const);
  const column = (kind: string, twin: 'a' | 'b'): string =>
    kind === 'mean' ? `loss_${names[twin]}` : `loss_${names[twin]}_${kind}`;
  const valuesAt = (curve: LossCurve, i: number): number[] =>
    kinds.map((kind) => (i < curve.count ? (curve[kind][i] ?? NaN) : NaN));
  return {
    columns: ['step', ...twins.flatMap((twin) => kinds.map((kind) => column(kind, twin)))],
    rows: Array.from({ length: count }, (_, i) => [
      width * (i + 1),
      ...curves.flatMap((curve) => valuesAt(curve, i)),
    ]),
  };
}

type Score = Exclude<keyof ScoreCurve, 'count' | 'step'>;

function isScore(column: string): column is Score {
  return column !== 'count' && column !== 'step';
}

/** Losses and accuracies of both sets, with every kind of statistics. */
export function scoreTable(history: History, names: Suffixes): Table {
  const curves = { a: history.scores('a'), b: history.scores('b') };
  const kinds = Object.keys(curves.a).filter(isScore);
  const longest = curves.a.count < curves.b.count ? curves.b : curves.a;
  const value = (twin: 'a' | 'b', kind: Score, row: number): number =>
    row < curves[twin].count ? (curves[twin][kind][row] ?? NaN) : NaN;
  return {
    columns: ['step', ...twins.flatMap((twin) => kinds.map((kind) => `${kind}_${names[twin]}`))],
    rows: Array.from({ length: longest.count }, (_row, row) => [
      longest.step[row] ?? NaN,
      ...twins.flatMap((twin) => kinds.map((kind) => value(twin, kind, row))),
    ]),
  };
}

/** Percentiles, mu, sigma2, running statistics, gamma and beta of every unit over the steps. */
export function unitTable(history: History, names: Suffixes, hidden: readonly number[]): Table {
  const places = hidden.flatMap((units, layer) =>
    Array.from({ length: units }, (_, unit) => [layer + 1, unit + 1] as const),
  );
  return {
    columns: ['step', 'twin', 'layer', 'unit', ...unitVitals],
    rows: eachRow(history, names, places, unitVitals.length, ({ units }) => units),
  };
}

/** Norms of gradients and weights, steps and saturation of every layer over the steps. */
export function layerTable(history: History, names: Suffixes, layers: number): Table {
  const places = Array.from({ length: layers + 1 }, (_, layer) => [layer + 1] as const);
  return {
    columns: ['step', 'twin', 'layer', ...layerVitals],
    rows: eachRow(history, names, places, layerVitals.length, (vitals) => vitals.layers),
  };
}

function* eachRow(
  history: History,
  names: Suffixes,
  places: readonly (readonly number[])[],
  width: number,
  numbers: (vitals: Vitals) => Float32Array,
): Generator<(number | string)[]> {
  for (const twin of twins) {
    const { count, step, rows } = history.vitals(twin);
    for (const [i, vitals] of rows.slice(0, count).entries()) {
      for (const [at, place] of places.entries()) {
        const values = numbers(vitals).subarray(width * at, width * (at + 1));
        yield [step[i] ?? NaN, names[twin], ...place, ...values];
      }
    }
  }
}
