// The loss after a step, over the size of the step.
import { brief } from '../../../../charts/numbers';
import type { Along } from '../../../../engine/protocol';
import type { PlotLine } from '../../../linePlot';

/** Step sizes in decades from a thousandth on: that is where the axis begins. */
const kFirst = -3;

export function alongLines(norm: Along, plain: Along): PlotLine[] {
  const decades = ({ alpha }: Along) => Array.from(alpha, (value) => Math.log10(value) - kFirst);
  return [
    { name: 'with batch norm', x: decades(norm), y: norm.ratio, tone: 'with' },
    { name: 'without', x: decades(plain), y: plain.ratio, tone: 'without', dashed: true },
  ];
}

/** A place on that axis as the size of a step. */
export function sizeText(decade: number): string {
  return brief(10 ** (decade + kFirst));
}
