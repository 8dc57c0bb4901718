// The lines of panels, side by side along their common axis.
import { nearest } from '../curveLines';
import { short } from '../numbers';
import type { Panel, PanelLine, PanelsData } from '../panelData';
import { at } from '../types';
import { type Table, spreadRows, thinned } from './table';

interface Column {
  name: string;
  line: PanelLine;
  write: NonNullable<Panel['write']>;
}

export function panelsTable(data: PanelsData, caption: string): Table {
  const { digits = 3 } = data;
  const columns = data.columns.flat().flatMap(columnsOf);
  const longest = columns.map(({ line }) => line).sort((a, b) => b.count - a.count)[0];
  const rows = spreadRows(longest?.count ?? 0).map((row) => at(longest?.steps ?? [], row));
  return {
    caption: caption + thinned(rows, longest?.count ?? 0),
    head: [data.axisName, ...columns.map(({ name }) => name)],
    rows: rows.map((place) => [
      data.place(place),
      ...columns.map(({ line, write }) => write(valueAt(line, place), digits)),
    ]),
  };
}

function columnsOf({ title, lines, write = short }: Panel): Column[] {
  const named = lines.map((line) => ({ line, name: line.column ?? line.name }));
  const shown = named.filter(({ name, line }) => name !== '' && line.count > 0);
  return shown.map(({ line, name }) => ({ name: `${title}: ${name}`, line, write }));
}

/** NaN beyond the line's end. */
function valueAt(line: PanelLine, place: number): number {
  const first = at(line.steps, 0);
  const last = at(line.steps, line.count - 1);
  return place < first || place > last ? NaN : at(line.values, nearest(line, place));
}
