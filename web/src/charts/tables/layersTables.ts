// A layer's histograms in numbers: now, and one station over the steps.
import { kLargeBins, type layerStations } from '../../engine/protocol';
import { binsOf } from '../layerBins';
import type { LayersData } from '../layersLayout';
import { binText, stationWords } from '../layersWords';
import { distinct, percent, thousands } from '../numbers';
import { at } from '../types';
import { type Table, spreadRows } from './table';

type Station = (typeof layerStations)[number];

/** Columns over the steps. */
const kMoments = 8;

interface Column {
  name: string;
  row: number;
  station: Station;
}

export function layersTables(data: LayersData): Table[] {
  const { curve, layer, station } = data;
  if (curve.count === 0) return [];
  const now = (name: Station): Column => ({
    name: stationWords[name],
    row: curve.count - 1,
    station: name,
  });
  const units = `all units of layer ${String(layer + 1)}`;
  const then = spreadRows(curve.count, kMoments).map((row) => ({
    name: `step ${thousands(at(curve.step, row))}`,
    row,
    station,
  }));
  return [
    sharesTable(
      data,
      `Shares now, ${units}`,
      (['z', 'centred', 'z_hat', 'z_tilde'] as const).map(now),
    ),
    sharesTable(data, `Shares of the activations now, ${units}`, [now('a')]),
    sharesTable(data, `Shares over the steps: ${stationWords[station]}, ${units}`, then),
  ];
}

/** Bins that nobody falls into are left out, and so are stations that this network has not. */
function sharesTable(data: LayersData, caption: string, columns: readonly Column[]): Table {
  const share = ({ row, station }: Column, bin: number): number => {
    const { values, offset } = binsOf(data, row, station);
    return at(values, offset + bin);
  };
  const own = columns.every(({ station }) => station === 'a');
  const bins = Array.from({ length: kLargeBins }, (_, bin) => bin);
  const there = columns.filter((column) => bins.some((bin) => share(column, bin) > 0));
  return {
    caption,
    head: ['values', ...there.map(({ name }) => name)],
    rows: bins
      .filter((bin) => there.some((column) => share(column, bin) > 0))
      .map((bin) => [
        own ? activationText(data, bin) : binText(bin, data.reach),
        ...there.map((column) => percent(share(column, bin), data.digits)),
      ]),
  };
}

function activationText({ a_from, a_to }: LayersData, bin: number): string {
  const width = (a_to - a_from) / kLargeBins;
  return distinct(a_from + bin * width, a_from + (bin + 1) * width).join(' to ');
}
