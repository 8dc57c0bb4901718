// A layer's histograms in words.
import { kLargeBins, type layerStations } from '../engine/protocol';
import { binsOf } from './layerBins';
import type { LayersData } from './layersLayout';
import { distinct, percent } from './numbers';
import { at } from './types';
import { indexOf, unitValue } from './vitalLines';

type Station = (typeof layerStations)[number];

/** What the stations are called. */
export const stationWords: Record<Station, string> = {
  z: 'z',
  centred: 'centred',
  z_hat: 'normalised',
  z_tilde: 'scaled',
  a: 'a',
};

/** "0.19 to 0.38": what a bin of the axis of z holds. */
export function binText(bin: number, reach: number): string {
  const width = (2 * reach) / kLargeBins;
  const from = bin * width - reach;
  return distinct(from, from + width).join(' to ');
}

/** The shares of one bin, in words. */
export function readOut(data: LayersData): string {
  const { hover, reach, curve, digits } = data;
  if (hover === null || curve.count === 0) return '';
  const share = (station: Station) => {
    const { values, offset } = binsOf(data, curve.count - 1, station);
    return `${stationWords[station]} ${percent(at(values, offset + hover), digits)}`;
  };
  return `${binText(hover, reach)}: ${Object.keys(stationWords)
    .map((name) => share(name as Station))
    .join(', ')}`;
}

/** The next bin, or the one before; the middle to begin with. */
export function moveBin(hover: number | null, by: number): number {
  if (hover === null) return kLargeBins / 2;
  return Math.min(kLargeBins - 1, Math.max(0, hover + by));
}

const kEnds = {
  batch: 'Normalising brings them to one scale',
  example: 'Its norm works over the units instead',
  none: 'Nothing brings them to one scale',
};

/** How differently the layer's units see the same mini-batch, in a sentence. */
export function layersCaption(
  { curve, hidden, layer, norm, placement }: LayersData,
  digits?: number,
): string {
  const units = Array.from({ length: hidden[layer] ?? 0 }, (_, unit) =>
    indexOf(hidden, layer, unit),
  );
  const of = (column: 'mu' | 'sigma2') =>
    units.map((index) => unitValue(curve, curve.count - 1, index, column));
  const [means, spreads] = [of('mu'), of('sigma2').map(Math.sqrt)];
  if (curve.count === 0) return '';
  if (![...means, ...spreads].every(Number.isFinite)) return 'Its values are not finite any more.';
  const range = (values: number[]) =>
    distinct(Math.min(...values), Math.max(...values), digits).join(' to ');
  // Without a norm it is z that is looked at, wherever the other twin's norm stands.
  const what = placement === 'after' && norm !== 'none' ? 'a' : 'z';
  const wide = `means of ${what}: ${range(means)}, spreads: ${range(spreads)}`;
  return `Its units’ ${wide}. ${kEnds[norm]}.`;
}
