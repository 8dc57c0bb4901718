// Panels whose common axis is the steps of the run.
import { thousands } from './numbers';
import type { Panel, PanelsData } from './panelData';
import type { Palette } from './palette';
import { stepAxis } from './scale';
import { type Twin, at } from './types';

/** Rows of both twins in time. */
export type Steps = Record<Twin, { count: number; step: Float64Array }>;

/** What every picture over time is told. */
export interface OverSteps {
  palette: Palette;
  twin: Twin;
  /** The step whose values are read out. */
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
  /** Where the race stands when it has gone back in time; null: at the end. */
  at: number | null;
}

/** `longest`: as in PanelsData; `ticks`: about so many. */
export function stepPanels(
  { palette, hover, digits, at: now }: OverSteps,
  curves: Steps,
  columns: readonly (readonly Panel[])[],
  longest: string,
  ticks = 4,
): PanelsData {
  return {
    palette,
    columns,
    axis: stepAxis(lastStep(curves), ticks),
    axisName: 'step',
    longest,
    ...(now !== null && { mark: { at: now, text: 'now' } }),
    hover,
    ...(digits !== undefined && { digits }),
    place: (step) => `step ${thousands(step)}`,
  };
}

/** The last step that either twin's rows know of. */
function lastStep({ a, b }: Steps): number {
  const end = ({ count, step }: Steps['a']) => (count > 0 ? at(step, count - 1) : 0);
  return Math.max(end(a), end(b));
}
