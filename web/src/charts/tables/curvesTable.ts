// The curves of time, step by step.
import { type CurvesData, twins } from '../curveData';
import { nameOf, valueText } from '../curveLabels';
import { type Line, lineOf, nearest } from '../curveLines';
import { thousands } from '../numbers';
import { at } from '../types';
import { type Table, spreadRows, thinned } from './table';

export function curvesTable(data: CurvesData, caption: string): Table {
  const lines = twins.map((twin) => lineOf(data, twin));
  const longest = [...lines].sort((a, b) => b.count - a.count)[0];
  const count = longest?.count ?? 0;
  const steps = spreadRows(count).map((row) => at(longest?.steps ?? [], row));
  return {
    caption: caption + thinned(steps, count),
    head: ['step', ...twins.map((twin) => nameOf(data, twin))],
    rows: steps.map((step) => [
      thousands(step),
      ...lines.map((line) => valueText(data, near(line, step))),
    ]),
  };
}

const near = (line: Line, step: number): number => at(line.values, nearest(line, step));
