// Gamma and beta of every unit of a layer against the steps.
import type { Line } from './curveLines';
import { distinct, short } from './numbers';
import { fairRange } from './fairRange';
import type { Panel, PanelLine, PanelsData } from './panelData';
import { roundAxis } from './scale';
import { type OverSteps, stepPanels } from './stepPanels';
import type { Twin } from './types';
import { type VitalsCurve, unitLine, unitValue } from './vitalLines';

/** A layer's gamma and beta, of which one unit's are selected. */
interface ScaleShift {
  curves: Record<Twin, VitalsCurve>;
  /** Which twins have a norm, and so a gamma; which of them have a beta, too. */
  scaled: Record<Twin, boolean>;
  shifted: Record<Twin, boolean>;
  /** The layer's first unit among those of all layers, and its units. */
  first: number;
  units: number;
  /** Counted from 0 in the layer. */
  selected: number;
}
export type ScaleShiftData = ScaleShift & OverSteps;

type Column = 'gamma' | 'beta';

/** Points of all lines of a picture, at most, as long as each keeps a fair number. */
const kPoints = 16_000;
const kLeastPoints = 48;

/** What both are before training. */
const kStart = { gamma: 1, beta: 0 };
const kTitles = { gamma: 'scale of every unit', beta: 'shift of every unit' };

export function scaleShiftPanels(data: ScaleShiftData): PanelsData {
  const columns = [[panel(data, 'gamma')], [panel(data, 'beta')]];
  return stepPanels(data, data.curves, columns, `unit ${String(data.units)}`, 2);
}

function panel(data: ScaleShiftData, column: Column): Panel {
  const { palette, twin, selected } = data;
  const has = column === 'gamma' ? data.scaled : data.shifted;
  const lines = {
    a: has.a ? layerLines(data, 'a', column) : [],
    b: has.b ? layerLines(data, 'b', column) : [],
  };
  const [low, high] = fairRange([...lines.a, ...lines.b]);
  const start = kStart[column];
  const common = {
    symbol: column,
    symbolColour: palette[column],
    title: kTitles[column],
    level: start,
  };
  const axis = roundAxis(Math.min(low, start - 0.1), Math.max(high, start + 0.1), 4);
  if (!has[twin]) {
    const empty = roundAxis(start - 1, start + 1, 4);
    const note = ['nothing', column === 'gamma' ? 'is scaled' : 'is shifted'];
    return { ...common, axis: Number.isFinite(low) ? axis : empty, lines: [], note };
  }
  return { ...common, axis, lines: styled(palette[column], lines[twin], selected, palette.ink) };
}

function layerLines({ curves, first, units }: ScaleShiftData, twin: Twin, column: Column): Line[] {
  const most = Math.max(kLeastPoints, Math.floor(kPoints / units));
  return Array.from({ length: units }, (_, unit) =>
    unitLine(curves[twin], first + unit, column, most),
  );
}

/** The selected unit lies over the others. */
function styled(colour: string, lines: Line[], selected: number, ink: string): PanelLine[] {
  const alpha = lines.length > 32 ? 0.25 : 0.45;
  const nameOf = (unit: number) => `unit ${String(unit + 1)}`;
  const thin = lines.map((line, unit) => ({
    ...line,
    name: '',
    column: nameOf(unit),
    colour,
    width: 1,
    alpha,
  }));
  const line = lines[selected];
  if (!line) return thin;
  const name = nameOf(selected);
  const own = { name, label: name, column: '', labelColour: ink, colour, width: 2.5 };
  return [...thin, { ...line, ...own }];
}

/** What has become of gamma and beta, in a sentence. */
export function scaleShiftCaption(data: ScaleShift & { twin: Twin }, digits?: number): string {
  const { curves, twin, first, selected, scaled, shifted, units } = data;
  if (!scaled[twin])
    return 'No scale and no shift are learned: z goes straight into the activation.';
  const curve = curves[twin];
  const value = (unit: number, column: Column) =>
    unitValue(curve, curve.count - 1, first + unit, column);
  const gammas = Array.from({ length: units }, (_, unit) => value(unit, 'gamma'));
  if (curve.count === 0) return '';
  if (!gammas.every(Number.isFinite)) return 'Its scales are not finite any more.';
  const [low, high] = distinct(Math.min(...gammas), Math.max(...gammas), digits);
  const beta = shifted[twin] ? ` and shifts by ${short(value(selected, 'beta'), digits)}` : '';
  const own = `Unit ${String(selected + 1)} scales by ${short(value(selected, 'gamma'), digits)}${beta}`;
  return `${own}; all began at 1, and the layer’s scales now span ${low} to ${high}.`;
}
