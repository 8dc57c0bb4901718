import { expect, it } from 'vitest';
import { layerTable, lossTable, scoreTable, unitTable } from '../../../web/src/export/curveTables';
import { layerVitals, unitVitals } from '../../../web/src/engine/protocol';
import { History } from '../../../web/src/state/history';
import { snapshotAt } from '../engine/snapshots';

const names = { a: 'with', b: 'without' };

function raced(steps: number, lossOf: (step: number) => number): History {
  const history = new History();
  const losses = Float32Array.from({ length: steps }, (_, i) => lossOf(i + 1));
  const one = snapshotAt(steps, { losses });
  const other = snapshotAt(steps, { losses: losses.map((loss) => 2 * loss) });
  history.add(one, other);
  return history;
}

it('has the loss of every mini-batch', () => {
  const { columns, rows } = lossTable(
    raced(3, (step) => 1 / step),
    names,
  );
  expect(columns).toEqual(['step', 'loss_with', 'loss_without']);
  expect([...rows]).toEqual([1, 2, 3].map((s) => [s, Math.fround(1 / s), Math.fround(2 / s)]));
});

it('says of a long run the mean, smallest and largest loss of some steps at a time', () => {
  const { columns, rows } = lossTable(
    raced(4096, (step) => step),
    names,
  );
  expect(columns.slice(0, 4)).toEqual(['step', 'loss_with', 'loss_with_min', 'loss_with_max']);
  expect([...rows][0]).toEqual([2, 1.5, 1, 2, 3, 2, 4]);
});

it('has the scores of both sets under the names of the notation', () => {
  const { columns } = scoreTable(
    raced(1, () => 1),
    names,
  );
  expect(columns).toContain('train_loss_with');
  expect(columns).toContain('exact_test_accuracy_without');
});

it('has a row for every unit and layer at every look', () => {
  const history = new History();
  const unit = (from: number) => unitVitals.map((_, i) => from + i);
  const layer = (from: number) => layerVitals.map((_, i) => from + i);
  const vitals = {
    units: Float32Array.from([...unit(10), ...unit(20), ...unit(30)]),
    layers: Float32Array.from([...layer(40), ...layer(50), ...layer(60)]),
    histograms: new Float32Array(),
  };
  history.add(snapshotAt(5, { vitals }), snapshotAt(5, { vitals }));
  const units = unitTable(history, names, [2, 1]);
  expect(units.columns).toEqual(['step', 'twin', 'layer', 'unit', ...unitVitals]);
  expect([...units.rows].slice(1, 4)).toEqual([
    [5, 'with', 1, 2, ...unit(20)],
    [5, 'with', 2, 1, ...unit(30)],
    [5, 'without', 1, 1, ...unit(10)],
  ]);
  expect([...layerTable(history, names, 2).rows][2]).toEqual([5, 'with', 3, ...layer(60)]);
});
