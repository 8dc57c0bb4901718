// Reading the curves by keyboard.
import { type CurvesData, twins } from './curveData';
import { nameOf, valueText } from './curveLabels';
import { type Line, lineOf, nearest } from './curveLines';
import { thousands } from './numbers';
import { at } from './types';

/** The step of the next point of the longer line, or of the one before; the last to begin with. */
export function neighbourStep(data: CurvesData, by: 1 | -1): number | null {
  const line = longer(data);
  if (line.count === 0) return null;
  const from = data.hover === null ? line.count - 1 - by : nearest(line, data.hover);
  return at(line.steps, Math.min(line.count - 1, Math.max(0, from + by)));
}

/** What is read out, in words. */
export function readOut(data: CurvesData): string {
  const { hover } = data;
  if (hover === null) return '';
  const values = twins.map((twin) => {
    const line = lineOf(data, twin);
    return `${nameOf(data, twin)} ${valueText(data, at(line.values, nearest(line, hover)))}`;
  });
  return [`step ${thousands(hover)}`, ...values].join(', ');
}

function longer(data: CurvesData): Line {
  const [a, b] = [lineOf(data, 'a'), lineOf(data, 'b')];
  return b.count > a.count ? b : a;
}
