// The numbers of chapter 1's clouds.
import type { ScaledCloud, TestSet } from '../../../engine/lesson/inputs';
import type { Table } from '../../../charts/tables/table';
import { columnTable, coordinate } from '../../tables';
import { cases } from './rows';

const inputs = ['x₁', 'x₂'] as const;

/** `steps`: the cloud after each of them. */
export function cloudTable(steps: readonly ScaledCloud[]): Table {
  const columns = steps.flatMap(({ x }, step) =>
    inputs.map((name, input) => ({
      name: `${cases[step]?.name ?? ''}: ${name}`,
      values: coordinate(x, input === 0 ? 0 : 1),
    })),
  );
  return columnTable('The points of the cloud', 'point', columns);
}

export function testTable({ y, with_train, with_own }: TestSet): Table {
  const sets = [
    { name: 'training set’s μ, σ', judged: with_train },
    { name: 'own μ, σ', judged: with_own },
  ];
  const columns = sets.flatMap(({ name, judged }) => [
    { name: `${name}: x₁`, values: coordinate(judged.x, 0) },
    { name: 'x₂', values: coordinate(judged.x, 1) },
    { name: 'answer', values: judged.right, write: (right: number) => (right ? 'right' : 'wrong') },
  ]);
  const classes = { name: 'class', values: y, write: String };
  return columnTable('The test examples', 'example', [classes, ...columns]);
}
