// The numbers behind the pictures of one moment.
import {
  kLargeBins,
  layerStations,
  stations,
  type Dataset,
  type Distributions,
  type Snapshot,
} from '../engine/protocol';
import type { Table } from './csv';
import type { Suffixes } from './curveTables';

type Snapshots = Record<'a' | 'b', Snapshot>;

const twins = ['a', 'b'] as const;

/** Shares of the selected unit's values, bin by bin. */
export function stationTable(snapshots: Snapshots, names: Suffixes): Table {
  const rows = twins.flatMap((twin) => {
    const { unit, distributions } = snapshots[twin];
    if (unit === null) return [];
    const place = [names[twin], unit.layer + 1, unit.unit + 1];
    return stations.flatMap((station, s) =>
      binRows([...place, station], rangeOf(distributions, station), unit.histograms, s),
    );
  });
  return { columns: ['twin', 'layer', 'unit', 'station', 'from', 'to', 'share'], rows };
}

/** Shares of all values of a layer, bin by bin. */
export function layerBinsTable(snapshots: Snapshots, names: Suffixes): Table {
  const rows = twins.flatMap((twin) => {
    const { vitals, distributions } = snapshots[twin];
    if (vitals === null) return [];
    return distributions.units.flatMap((_, layer) =>
      layerStations.flatMap((station, s) => {
        const at = layer * layerStations.length + s;
        const range = rangeOf(distributions, station);
        return binRows([names[twin], layer + 1, station], range, vitals.histograms, at);
      }),
    );
  });
  return { columns: ['twin', 'layer', 'station', 'from', 'to', 'share'], rows };
}

/** The training set as two units see it. */
export function planeTable(snapshots: Snapshots, names: Suffixes): Table {
  const rows = twins.flatMap((twin) => {
    const { plane } = snapshots[twin];
    if (plane === null) return [];
    const { points, y, layer, units } = plane;
    const place = [names[twin], layer + 1, units[0] + 1, units[1] + 1];
    return Array.from(y, (label, i) => [
      ...place,
      points[i] ?? NaN,
      points[y.length + i] ?? NaN,
      label,
    ]);
  });
  return { columns: ['twin', 'layer', 'unit_1', 'unit_2', 'a_1', 'a_2', 'y'], rows };
}

/** L(theta - alpha g) / L(theta). */
export function alongTable({ a, b }: Snapshots, names: Suffixes): Table {
  const rows = Array.from(a.along?.alpha ?? [], (alpha, i) => [
    alpha,
    a.along?.ratio[i] ?? NaN,
    b.along?.ratio[i] ?? NaN,
  ]);
  return { columns: ['alpha', `loss_ratio_${names.a}`, `loss_ratio_${names.b}`], rows };
}

/** What both networks answer at the middle of every cell. */
export function surfaceTable({ a, b }: Snapshots, names: Suffixes, dataset: Dataset): Table {
  const { grid } = a;
  const maps = Math.max(1, Math.round(a.surface.length / grid ** 2));
  const suffix = (map: number): string => (maps === 1 ? '' : `_class_${String(map)}`);
  const ids = Array.from({ length: maps }, (_, map) => map);
  const columns = twins.flatMap((twin) => ids.map((map) => `output_${names[twin]}${suffix(map)}`));
  return { columns: ['x1', 'x2', ...columns], rows: cells(a, b, ids, dataset) };
}

function* cells(a: Snapshot, b: Snapshot, maps: readonly number[], { window }: Dataset) {
  const [left, right, low, high] = window;
  const { grid } = a;
  for (let i = 0; i < grid ** 2; ++i) {
    const x1 = left + ((right - left) * ((i % grid) + 0.5)) / grid;
    const x2 = high + ((low - high) * (Math.floor(i / grid) + 0.5)) / grid;
    const values = [a, b].flatMap(({ surface }) =>
      maps.map((map) => surface[map * grid ** 2 + i] ?? NaN),
    );
    yield [x1, x2, ...values];
  }
}

function rangeOf({ reach, a_from, a_to }: Distributions, station: string): [number, number] {
  return station === 'a' ? [a_from, a_to] : [-reach, reach];
}

function binRows(
  place: readonly (number | string)[],
  [from, to]: [number, number],
  histograms: Float32Array,
  at: number,
): (number | string)[][] {
  const width = (to - from) / kLargeBins;
  return Array.from({ length: kLargeBins }, (_, bin) => [
    ...place,
    from + width * bin,
    from + width * (bin + 1),
    histograms[kLargeBins * at + bin] ?? NaN,
  ]);
}
