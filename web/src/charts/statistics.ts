// Mean and spread of the mini-batches against the running ones that inference uses.
import type { Line } from './curveLines';
import { fairRange } from './fairRange';
import { short } from './numbers';
import type { Panel, PanelLine, PanelsData } from './panelData';
import { roundAxis } from './scale';
import { type OverSteps, stepPanels } from './stepPanels';
import type { Twin } from './types';
import { type UnitHistory, rooted, unitLine, unitValue } from './vitalLines';

export interface StatisticsData extends UnitHistory, OverSteps {
  /** Whether what this twin normalises is a, behind the activation; without a norm z is looked at. */
  after: boolean;
}

/** Of one twin: its mini-batches' and its running numbers. */
interface Pair {
  batch: Line;
  running: Line;
}

export function statisticsPanels(data: StatisticsData): PanelsData {
  const { curves, after } = data;
  const of = after ? 'a' : 'z';
  const mu = bothTwins(({ line }) => ({ batch: line('mu'), running: line('running_mu') }), data);
  const sigma = bothTwins(
    ({ line }) => ({ batch: rooted(line('sigma2')), running: rooted(line('running_sigma2')) }),
    data,
  );
  const panels = [
    panel(data, 'mu', `mean of ${of}`, mu),
    panel(data, 'sigma', `spread of ${of}`, sigma),
  ];
  return stepPanels(data, curves, [panels], 'mini-batch');
}

type Column = 'mu' | 'sigma2' | 'running_mu' | 'running_sigma2';

function bothTwins(
  pick: (reader: { line: (column: Column) => Line }) => Pair,
  { curves, index }: UnitHistory,
): Record<Twin, Pair> {
  const of = (twin: Twin) => pick({ line: (column) => unitLine(curves[twin], index, column) });
  return { a: of('a'), b: of('b') };
}

function panel(
  { palette, twin }: StatisticsData,
  symbol: 'mu' | 'sigma',
  title: string,
  { a, b }: Record<Twin, Pair>,
): Panel {
  const axis = roundAxis(...fairRange([a.batch, a.running, b.batch, b.running]), 3);
  const { batch, running } = twin === 'a' ? a : b;
  const common = { colour: palette.mu, labelColour: palette.ink2 };
  const lines: PanelLine[] = [
    { ...batch, ...common, name: 'mini-batch', width: 1, alpha: 0.5, label: 'mini-batch' },
  ];
  if (hasNumbers(running)) {
    lines.push({ ...running, ...common, name: 'running', width: 2.25, label: 'running' });
  }
  return { symbol, symbolColour: palette.mu, title, axis, lines };
}

function hasNumbers({ values, count }: Line): boolean {
  return count > 0 && Number.isFinite(values[count - 1]);
}

/** How far inference is from training, in a sentence. `keeps`: whether the twin has batch norm. */
export function statisticsCaption(
  { curves, twin, index }: UnitHistory & { twin: Twin },
  keeps: boolean,
  digits?: number,
): string {
  const text = (number: number): string => short(number, digits);
  const curve = curves[twin];
  const value = (column: Column) => unitValue(curve, curve.count - 1, index, column);
  const [mu, sigma] = [value('mu'), Math.sqrt(value('sigma2'))];
  if (curve.count === 0) return '';
  if (!Number.isFinite(mu + sigma)) return 'Its mini-batches are not finite any more.';
  if (!keeps) {
    const batch = `mean ${text(mu)} and spread ${text(sigma)}`;
    return `Nothing is averaged for later: this mini-batch has ${batch}.`;
  }
  const [mean, spread] = [value('running_mu'), Math.sqrt(value('running_sigma2'))];
  const inference = `Inference uses mean ${text(mean)} and spread ${text(spread)}`;
  if (sigma === 0) return `${inference}; all of this mini-batch is ${text(mu)}.`;
  const apart = short(Math.abs(mean - mu) / sigma);
  return `${inference}, this mini-batch ${text(mu)} and ${text(sigma)}: ${apart} spreads apart.`;
}
