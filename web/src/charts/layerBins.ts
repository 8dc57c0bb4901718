// Where a layer's histograms lie in the vitals.
import { kLargeBins, layerStations } from '../engine/protocol';
import type { Bins } from './histogram';
import type { LayersData } from './layersLayout';

/** Of one station of the layer, in one row of the vitals. */
export function binsOf(
  { curve, layer }: Pick<LayersData, 'curve' | 'layer'>,
  row: number,
  station: (typeof layerStations)[number],
): Bins {
  const offset = (layer * layerStations.length + layerStations.indexOf(station)) * kLargeBins;
  return { values: curve.rows[row]?.histograms ?? new Float32Array(), offset, count: kLargeBins };
}
