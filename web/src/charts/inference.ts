// The gap between training and inference: the test set by running, exact and mini-batch statistics, against the steps.
import { type Line, averaged } from './curveLines';
import { valueText } from './curveLabels';
import { fairTop } from './curveScale';
import { fairRange } from './fairRange';
import { short } from './numbers';
import { twinColour } from './palette';
import type { Panel, PanelLine, PanelsData } from './panelData';
import { plainAxis, roundAxis } from './scale';
import { type OverSteps, stepPanels } from './stepPanels';
import { type Twin, at } from './types';

export interface GapCurve {
  count: number;
  step: Float64Array;
  test_loss: Float32Array;
  test_accuracy: Float32Array;
  exact_test_loss: Float32Array;
  exact_test_accuracy: Float32Array;
  batch_test_loss: Float32Array;
  batch_test_accuracy: Float32Array;
}

export interface InferenceData extends OverSteps {
  curves: Record<Twin, GapCurve>;
  kind: 'loss' | 'accuracy';
  /** Accuracy is R^2 then. */
  regression: boolean;
  /** Whether this twin has batch norm: other norms compute the same in training and inference. */
  keeps: boolean;
}

/** With more readings than this single ones could not be told apart. */
const kReadings = 96;

export function inferencePanels(data: InferenceData): PanelsData {
  const { curves, twin, kind, regression } = data;
  const window = meanReadings(curves);
  const lines = { a: columns(data, curves.a, window), b: columns(data, curves.b, window) };
  const share = regression ? 'R² of the test set' : 'accuracy on the test set';
  const panel: Panel = {
    title: (kind === 'loss' ? 'loss on the test set' : share) + meanText(window),
    axis: axisOf(data, [...Object.values(lines.a), ...Object.values(lines.b)]),
    lines: styled(data, lines[twin]),
    write: (value, digits) => valueText({ kind, regression, digits }, value),
  };
  return stepPanels(data, curves, [[panel]], 'mini-batch');
}

/** Every reading where there is room for all; in long runs the mean of 2, 4, ... */
function meanReadings({ a, b }: Record<Twin, GapCurve>): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(a.count, b.count) / kReadings)));
}

function meanText(readings: number): string {
  return readings > 1 ? `, mean of ${String(readings)} readings` : '';
}

type Gap = Record<'running' | 'exact' | 'batch', Line>;

function columns({ kind }: InferenceData, curve: GapCurve, window: number): Gap {
  const line = (values: Float32Array): Line =>
    averaged({ count: curve.count, steps: curve.step, values }, window);
  return {
    running: line(curve[`test_${kind}`]),
    exact: line(curve[`exact_test_${kind}`]),
    batch: line(curve[`batch_test_${kind}`]),
  };
}

function axisOf({ kind, regression }: InferenceData, lines: readonly Line[]) {
  if (kind === 'loss') return plainAxis(0, fairTop(lines), 4);
  if (regression) return roundAxis(Math.max(-1, Math.min(0, fairRange(lines)[0])), 1, 4);
  const labels = ['0', '25', '50', '75', '100 %'];
  return { ...plainAxis(0, 1, 4), ticks: [0, 0.25, 0.5, 0.75, 1], labels };
}

function styled(
  { palette, twin, keeps }: InferenceData,
  { running, exact, batch }: Gap,
): PanelLine[] {
  const colour = twinColour(palette, twin);
  if (!keeps) {
    const dash = twin === 'b' ? [6, 3.5] : [];
    return [{ ...running, name: 'both', label: 'both', colour, width: 2, dash }];
  }
  return [
    { ...batch, name: 'mini-batch', label: 'mini-batch', colour, width: 1, alpha: 0.45 },
    { ...running, name: 'running', label: 'running', colour, width: 2.25 },
    { ...exact, name: 'exact', label: 'exact', colour: palette.ink, width: 1.25, dash: [2, 2] },
  ];
}

/** Losses that differ by less than this share agree. */
const kAgree = 0.05;

/** How large the gap is, in a sentence. */
export function inferenceCaption(
  { curves, twin, keeps }: Pick<InferenceData, 'curves' | 'twin' | 'keeps'>,
  digits?: number,
): string {
  const text = (loss: number): string => short(loss, digits);
  const { count, test_loss, exact_test_loss, batch_test_loss } = curves[twin];
  const [running, exact] = [at(test_loss, count - 1), at(exact_test_loss, count - 1)];
  const batch = at(batch_test_loss, count - 1);
  if (count === 0) return '';
  if (!keeps) return `Training and inference compute the same here: test loss ${text(running)}.`;
  if (!Number.isFinite(running + exact)) return 'Its losses are not finite any more.';
  const gap = Math.abs(running - exact);
  const agree = gap <= kAgree * Math.max(running, exact);
  const worse =
    running > exact ? 'the running ones do worse' : 'the running ones happen to do better';
  const verdict = agree ? 'the running ones do well' : worse;
  const kinds = `${text(running)} by running, ${text(exact)} by exact, ${text(batch)} by mini-batch`;
  return `Test loss ${kinds} statistics: ${verdict}.`;
}
