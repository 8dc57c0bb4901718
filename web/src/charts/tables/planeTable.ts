// The examples as two units of a layer see them.
import { short } from '../numbers';
import { type PlaneData, shownExamples } from '../planeLayout';
import { at } from '../types';
import { type Table, spreadRows, thinned } from './table';

export function planeTable(data: PlaneData, caption: string): Table {
  const { planes, twin, classes, digits } = data;
  const { points, y, units } = planes[twin];
  const shown = shownExamples(data);
  const rows = spreadRows(shown.length).map((row) => at(shown, row));
  return {
    caption: caption + thinned(rows, y.length),
    head: [
      'example',
      classes === 0 ? 'target' : 'class',
      ...units.map((unit) => `a of unit ${String(unit + 1)}`),
    ],
    rows: rows.map((i) => [
      String(i + 1),
      classes === 0 ? short(at(y, i), digits) : String(at(y, i)),
      ...units.map((_, axis) => short(at(points, axis * y.length + i), digits)),
    ]),
  };
}
