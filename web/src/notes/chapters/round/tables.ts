// The numbers of chapter 2's pictures.
import type { Table } from '../../../charts/tables/table';
import type { RoundPanel } from '../../../engine/lesson/round';
import { columnTable, coordinate, four, half } from '../../tables';
import { cases } from './rows';

export function roundTables(panels: readonly RoundPanel[]): Table[] {
  return [pathTable(panels), dataTable(panels)];
}

/** Where each descent has come to, step by step. */
function pathTable(panels: readonly RoundPanel[]): Table {
  const columns = panels.flatMap(({ path, w_best }, i) => {
    const place = (which: 0 | 1) => half(path, which).map((gap) => gap + (w_best[which] ?? NaN));
    return [
      { name: `${cases[i]?.name ?? ''}: w₁`, values: place(0), write: four },
      { name: 'w₂', values: place(1), write: four },
    ];
  });
  return columnTable('The descents', 'step', columns, String);
}

function dataTable(panels: readonly RoundPanel[]): Table {
  const columns = panels.flatMap(({ cloud }, i) => [
    { name: `${cases[i]?.name ?? ''}: x₁`, values: coordinate(cloud.x, 0) },
    { name: 'x₂', values: coordinate(cloud.x, 1) },
  ]);
  const y = { name: 'y', values: panels[0]?.y ?? [] };
  return columnTable('The data', 'point', [...columns, y]);
}
