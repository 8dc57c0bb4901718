// The 15th, 50th and 85th percentile of what the activation gets, against the steps (Ioffe & Szegedy 2015, figure 1).
import { fairRange } from './fairRange';
import { distinct, short, thousands } from './numbers';
import { twinColour } from './palette';
import type { PanelLine, PanelsData } from './panelData';
import { roundAxis } from './scale';
import { type OverSteps, stepPanels } from './stepPanels';
import type { SymbolName } from './symbols';
import { type Twin, at } from './types';
import { type UnitColumn, type UnitHistory, unitLine, unitValue } from './vitalLines';

export interface PercentilesData extends UnitHistory, OverSteps {
  /** The activation's input: z_tilde where a norm stands before it. */
  symbol: SymbolName;
}

const kColumns = ['p85', 'p50', 'p15'] as const satisfies readonly UnitColumn[];
const kNames = { p85: '85 %', p50: 'median', p15: '15 %' };

export function percentilePanels(data: PercentilesData): PanelsData {
  const { palette, twin, curves, index, symbol } = data;
  const of = (one: Twin) => kColumns.map((column) => unitLine(curves[one], index, column));
  const [a, b] = [of('a'), of('b')];
  const lines = (twin === 'a' ? a : b).map((line, i) => styled(data, line, kColumns[i] ?? 'p50'));
  const [high, , low] = lines;
  const band = high && low && { high, low, colour: twinColour(palette, twin), alpha: 0.12 };
  const axis = roundAxis(...fairRange([...a, ...b]), 4);
  const title = 'into the activation: 70 % of the examples lie in the band';
  const panel = { symbol, title, axis, lines, ...(band && { band }) };
  return stepPanels(data, curves, [[panel]], 'median');
}

function styled(
  { palette, twin }: PercentilesData,
  line: Pick<PanelLine, 'count' | 'steps' | 'values'>,
  column: (typeof kColumns)[number],
): PanelLine {
  const name = kNames[column];
  const dash = twin === 'a' ? [] : [6, 3.5];
  const width = column === 'p50' ? 2.25 : 1.25;
  return { ...line, name, label: name, colour: twinColour(palette, twin), width, dash };
}

/** A median that moved by less than this share of the band's width stays put. */
const kPut = 0.25;

/** Whether the unit's input still drifts, in a sentence with its own numbers. */
export function percentilesCaption(
  { curves, twin, index }: UnitHistory & { twin: Twin },
  digits?: number,
): string {
  const curve = curves[twin];
  const last = curve.count - 1;
  const value = (row: number, column: UnitColumn) => unitValue(curve, row, index, column);
  const [low, high] = [value(last, 'p15'), value(last, 'p85')];
  if (last < 0) return '';
  if (!Number.isFinite(low + high)) return 'Its input is not finite any more.';
  const band = `70 % of its inputs lie between ${distinct(low, high, digits).join(' and ')}`;
  if (last === 0) return `At the start ${band}.`;
  const middle = last >> 1;
  const moved = Math.abs(value(last, 'p50') - value(middle, 'p50'));
  const words = moved < kPut * (high - low) ? 'stays put' : 'drifts';
  const since = thousands(at(curve.step, middle));
  return `Its input ${words}: since step ${since} the median moved by ${short(moved, digits)}; ${band}.`;
}
