// Small histories of vitals to draw.
import type { Palette } from '../../../web/src/charts/palette';
import { light } from '../../../web/src/charts/palette';
import type { VitalsCurve } from '../../../web/src/charts/vitalLines';
import {
  kLargeBins,
  layerStations,
  layerVitals,
  unitVitals,
  type Vitals,
} from '../../../web/src/engine/protocol';

type UnitNumbers = Partial<Record<(typeof unitVitals)[number], number>>;
type LayerNumbers = Partial<Record<(typeof layerVitals)[number], number>>;

/** Numbers that are not told are 0. */
export function vitalsOf(units: UnitNumbers[], layers: LayerNumbers[] = []): Vitals {
  const columns = <Name extends string>(
    names: readonly Name[],
    rows: Partial<Record<Name, number>>[],
  ) => Float32Array.from(rows.flatMap((row) => names.map((name) => row[name] ?? 0)));
  const hidden = Math.max(1, layers.length - 1);
  return {
    units: columns(unitVitals, units),
    layers: columns(layerVitals, layers),
    histograms: new Float32Array(hidden * layerStations.length * kLargeBins),
  };
}

/** Taken every ten steps from step 0 on. */
export function curveOf(rows: Vitals[], every = 10): VitalsCurve {
  return { count: rows.length, step: Float64Array.from(rows, (_, i) => i * every), rows };
}

/** A history of one unit. */
export function unitCurve(rows: UnitNumbers[]): VitalsCurve {
  return curveOf(rows.map((row) => vitalsOf([row])));
}

export const nothing = curveOf([]);

export const overSteps = {
  palette: light satisfies Palette,
  twin: 'a',
  hover: null,
  at: null,
} as const;

/** What must never be read: numbers that are none. */
export const kNoNumber = /NaN|Infinity|undefined/;
