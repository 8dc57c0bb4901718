// What a step along the gradient would do: L(theta - alpha g) / L(theta) against alpha (J. Bjorck et al. 2018, figure 3).
import type { Along } from '../engine/protocol';
import type { Line } from './curveLines';
import { brief, percent } from './numbers';
import { type Palette, twinColour } from './palette';
import type { PanelsData } from './panelData';
import { logAxis, plainAxis } from './scale';
import { type Twin, at } from './types';

export interface StepSizeData {
  palette: Palette;
  twin: Twin;
  along: Along;
  /** Of the next step. */
  rate: number;
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** Ratios above this leave the frame. */
const kTop = 2;

export function stepSizePanels(data: StepSizeData): PanelsData {
  const { palette, twin, along, rate, hover, digits = 3 } = data;
  const { alpha, ratio } = along;
  const line: Line = { count: alpha.length, steps: alpha, values: ratio };
  const dash = twin === 'a' ? [] : [6, 3.5];
  const style = { colour: twinColour(palette, twin), width: 2.25, dash };
  const panel = {
    title: 'loss after a step of that size ÷ loss before',
    axis: plainAxis(0, kTop, 4),
    lines: [{ ...line, ...style, name: 'ratio' }],
    level: 1,
  };
  const axis = logAxis(at(alpha, 0), at(alpha, alpha.length - 1), 5);
  const mark = { at: rate, text: `learning rate ${brief(rate)}` };
  const place = (at: number) => `step size ${significant(at)}`;
  return {
    palette,
    columns: [[panel]],
    axis,
    axisName: 'size',
    longest: '',
    mark,
    hover,
    digits,
    place,
  };
}

/** Neighbouring sizes differ by a third, however small they are: 0.00133. */
function significant(size: number): string {
  return String(Number(size.toPrecision(3)));
}

/** Which steps help and which harm, in a sentence. */
export function stepSizeCaption({ alpha, ratio }: Along, digits = 3): string {
  const finite = Array.from(ratio.keys()).filter((i) => Number.isFinite(at(ratio, i)));
  const best = finite.reduce(
    (least, i) => (at(ratio, i) < at(ratio, least) ? i : least),
    finite[0] ?? -1,
  );
  if (best < 0) return 'The loss is not finite whatever the step.';
  if (at(ratio, best) >= 1) return 'No step of these sizes makes the loss smaller.';
  const left = percent(at(ratio, best), digits);
  const gain = `A step of size ${significant(at(alpha, best))} would leave ${left} of the loss`;
  let harmful = best;
  while (harmful < alpha.length && at(ratio, harmful) <= 1) ++harmful;
  const longest = significant(at(alpha, alpha.length - 1));
  if (harmful === alpha.length) return `${gain}; none up to ${longest} makes it larger.`;
  return `${gain}; from ${significant(at(alpha, harmful))} on it grows.`;
}
