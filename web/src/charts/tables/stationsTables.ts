// The selected unit's distributions in numbers.
import { kLargeBins, stations } from '../../engine/protocol';
import { binText } from '../layersWords';
import { distinct, percent, short } from '../numbers';
import type { StationsData } from '../stations';
import { kStationOrder, momentsOf } from '../stationsLayout';
import { at } from '../types';
import type { Table } from './table';

const kNames = { z: 'z', z_hat: 'normalised', z_tilde: 'scaled and shifted', a: 'activation a' };

export function stationsTables(data: StationsData): Table[] {
  return [momentsTable(data), sharesTable(data, 'z'), sharesTable(data, 'a')];
}

/** In the order in which an example passes them; without a norm there is nothing between z and a. */
function seen({ normed, placement }: StationsData): (typeof stations)[number][] {
  return normed ? kStationOrder[placement].map((station) => stations[station]) : ['z', 'a'];
}

function momentsTable(data: StationsData): Table {
  const { unit, normed, digits } = data;
  const text = (value: number): string => short(value, digits);
  const learned = normed ? `, γ ${text(unit.gamma)} and β ${text(unit.beta)}` : '';
  return {
    caption: `Layer ${String(unit.layer + 1)}, unit ${String(unit.unit + 1)}${learned}`,
    head: ['', 'mean', 'spread', 'smallest', 'largest'],
    rows: seen(data).map((name) => {
      const { mean, deviation, smallest, largest } = momentsOf(unit, stations.indexOf(name));
      return [kNames[name], ...[mean, deviation, smallest, largest].map(text)];
    }),
  };
}

/** Shares of the examples, from the smallest values upwards; bins that nobody falls into are left out. */
function sharesTable(data: StationsData, axis: 'z' | 'a'): Table {
  const { unit, reach, a_from, a_to, digits } = data;
  const names = seen(data).filter((name) => (name === 'a') === (axis === 'a'));
  const shareOf = (name: (typeof stations)[number], bin: number): number =>
    at(unit.histograms, stations.indexOf(name) * kLargeBins + bin);
  const bins = Array.from({ length: kLargeBins }, (_, bin) => bin).filter((bin) =>
    names.some((name) => shareOf(name, bin) > 0),
  );
  const width = (a_to - a_from) / kLargeBins;
  const ends = (bin: number) => distinct(a_from + bin * width, a_from + (bin + 1) * width);
  return {
    caption: axis === 'a' ? 'Shares of the activations' : 'Shares of the examples',
    head: ['values', ...names.map((name) => kNames[name])],
    rows: bins.map((bin) => [
      axis === 'a' ? ends(bin).join(' to ') : binText(bin, reach),
      ...names.map((name) => percent(shareOf(name, bin), digits)),
    ]),
  };
}
