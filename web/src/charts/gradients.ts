// How strongly every layer learns: gradient, weights, and how far a step moves them; saturated and dead units.
import { type Vitals, layerVitals } from '../engine/protocol';
import type { Line } from './curveLines';
import { fairRange } from './fairRange';
import { brief, percent, short } from './numbers';
import { type Palette, twinColour } from './palette';
import type { Panel, PanelLine, PanelsData } from './panelData';
import { type Axis, logAxis, plainAxis } from './scale';
import { type Twin, at } from './types';

export type LayerColumn = (typeof layerVitals)[number];

export interface GradientsData {
  palette: Palette;
  /** The newest of each twin; null: none yet. */
  vitals: Record<Twin, Vitals | null>;
  names: Record<Twin, string>;
  /** Units of every hidden layer. */
  hidden: readonly number[];
  /** Two columns rather than four. */
  narrow: boolean;
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

export function gradientPanels(data: GradientsData): PanelsData {
  const { palette, hidden, narrow, hover, digits = 3 } = data;
  const gradient = norms(data, 'gradient_norm', 'gradient norm of W');
  const weights = norms(data, 'weight_norm', 'norm of W');
  const update = norms(data, 'update_ratio', 'step ÷ norm of W');
  const shares = [saturated(data), dead(data)];
  return {
    palette,
    columns: narrow
      ? [
          [gradient, update],
          [weights, ...shares],
        ]
      : [[gradient], [weights], [update], shares],
    axis: layerAxis(hidden.length),
    axisName: 'layer',
    longest: short(0.0012, endDigits(data)),
    hover,
    digits,
    place: (layer) => (layer > hidden.length ? 'output' : `layer ${String(layer)}`),
  };
}

/** Of the values at the lines' ends: in two columns the longest would leave no room for the lines. */
function endDigits({ narrow, digits = 3 }: GradientsData): number {
  return narrow ? Math.min(5, digits) : digits;
}

/** Layers from 1 on, the output layer behind them. */
function layerAxis(hidden: number): Axis {
  const every = hidden <= 8 ? 1 : hidden <= 16 ? 4 : 8;
  const ticks = Array.from({ length: hidden }, (_, i) => i + 1).filter(
    (layer) => layer === 1 || layer % every === 0,
  );
  const labels = [...ticks.map(String), 'out'];
  return { from: 0.5, to: hidden + 1.5, log: false, ticks: [...ticks, hidden + 1], labels };
}

function norms(data: GradientsData, column: LayerColumn, title: string): Panel {
  const lines = twinLines(data, column, data.hidden.length + 1);
  const axis = logAxis(...fairRange(lines, true), 4);
  const dots = data.hidden.length <= 12;
  return {
    title,
    axis,
    lines: lines.map((line) => {
      const end = at(line.values, line.count - 1);
      return { ...line, dots, ...(Number.isFinite(end) && { label: short(end, endDigits(data)) }) };
    }),
  };
}

function saturated(data: GradientsData): Panel {
  const axis = { from: 0, to: 1, log: false, ticks: [0, 1], labels: ['0', '100 %'] };
  return { title: 'saturated activations', axis, lines: bars(data, 'saturated'), write: percent };
}

function dead(data: GradientsData): Panel {
  const most = Math.max(1, ...data.hidden);
  const axis = plainAxis(0, most, 1);
  const ends = { ticks: [0, most], labels: ['0', String(most)] };
  return {
    title: 'dead units',
    axis: { ...axis, ...ends },
    lines: bars(data, 'dead'),
    write: brief,
  };
}

/** The output layer has none. */
function bars(data: GradientsData, column: LayerColumn): PanelLine[] {
  return twinLines(data, column, data.hidden.length).map((line, i) => ({
    ...line,
    dash: [],
    width: 1,
    bars: i === 0 ? 'left' : 'right',
  }));
}

function twinLines(data: GradientsData, column: LayerColumn, layers: number): PanelLine[] {
  return (['a', 'b'] as const).map((twin) => ({
    ...layerLine(data.vitals[twin], column, layers),
    name: data.names[twin],
    colour: twinColour(data.palette, twin),
    width: twin === 'a' ? 2.25 : 2,
    dash: twin === 'a' ? [] : [5, 3],
  }));
}

function layerLine(vitals: Vitals | null, column: LayerColumn, layers: number): Line {
  const count = vitals === null ? 0 : layers;
  const steps = Float64Array.from({ length: count }, (_, i) => i + 1);
  const values = Float64Array.from({ length: count }, (_, i) => layerValue(vitals, i, column));
  return { count, steps, values };
}

export function layerValue(vitals: Vitals | null, layer: number, column: LayerColumn): number {
  return at(vitals?.layers ?? [], layer * layerVitals.length + layerVitals.indexOf(column));
}
