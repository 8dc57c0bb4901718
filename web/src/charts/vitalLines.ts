// Lines over time, read out of the vitals.
import { type Vitals, unitVitals } from '../engine/protocol';
import type { Line } from './curveLines';
import { type Twin, at } from './types';

export interface VitalsCurve {
  count: number;
  step: Float64Array;
  rows: readonly Vitals[];
}

export type UnitColumn = (typeof unitVitals)[number];

/** One hidden unit of both twins over time. */
export interface UnitHistory {
  curves: Record<Twin, VitalsCurve>;
  /** Its place among all hidden units, counted from 0. */
  index: number;
}

/** The place of a unit among those of all layers. */
export function indexOf(hidden: readonly number[], layer: number, unit: number): number {
  return hidden.slice(0, layer).reduce((sum, width) => sum + width, unit);
}

/** One number of a unit, at one row. */
export function unitValue(curve: VitalsCurve, row: number, index: number, column: UnitColumn) {
  const units = curve.rows[row]?.units;
  return units ? at(units, index * unitVitals.length + unitVitals.indexOf(column)) : NaN;
}

/** One number of a unit against the steps; `most`: points at most, evenly spread, the last one among them. */
export function unitLine(
  curve: VitalsCurve,
  index: number,
  column: UnitColumn,
  most = Infinity,
): Line {
  const every = Math.max(1, Math.ceil(curve.count / most));
  const count = Math.ceil(curve.count / every);
  const rowOf = (i: number) => curve.count - 1 - (count - 1 - i) * every;
  const steps = Float64Array.from({ length: count }, (_, i) => at(curve.step, rowOf(i)));
  const values = Float64Array.from({ length: count }, (_, i) =>
    unitValue(curve, rowOf(i), index, column),
  );
  return { count, steps, values };
}

/** The square roots: from variances to spreads. */
export function rooted(line: Line): Line {
  const values = Float64Array.from({ length: line.count }, (_, i) => Math.sqrt(at(line.values, i)));
  return { ...line, values };
}
