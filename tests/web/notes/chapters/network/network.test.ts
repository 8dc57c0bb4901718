import { describe, expect, it } from 'vitest';
import type { SeenLayer, ShiftedNetwork } from '../../../../../web/src/engine/lessonRuns';
import {
  column,
  moved,
  parameterRows,
  rowsOf,
} from '../../../../../web/src/notes/chapters/network/boxes';
import { whatHappened } from '../../../../../web/src/notes/chapters/network/what';

const numbers = (...list: number[]) => Float64Array.from(list);

/** One hidden layer of one unit, two inputs, two examples, with a constant added to b. */
function network(added: number) {
  const layer: SeenLayer = {
    W: numbers(1, 2),
    b: numbers(added),
    db: numbers(0),
    mu: numbers(3 + added),
    sigma2: numbers(4),
    inv_std: numbers(0.5),
    gamma: numbers(1),
    beta: numbers(0),
    z: numbers(1 + added, 5 + added),
    z_hat: numbers(-1, 1),
    z_tilde: numbers(-1, 1),
    a: numbers(-0.76, 0.76),
  };
  const x = numbers(1, 1, 0, 2);
  const out = { W_out: numbers(2), b_out: numbers(0), z_out: numbers(-1.5, 1.5) };
  return {
    m: 2,
    x,
    y: numbers(0, 1),
    hidden: [layer],
    ...out,
    meaning: numbers(0.2, 0.8),
    loss: 0.2,
  };
}

const seen: ShiftedNetwork = {
  before: network(0),
  after: network(5),
  changes: [{ z: 5, mu: 5, z_hat: 2e-7, z_tilde: 2e-7, same: 1, count: 2 }],
};

describe('the network box by box', () => {
  it('shows the numbers of the example that is followed', () => {
    expect(column(seen.after.x, 2, 1)).toEqual([1, 2]);
    const boxes = rowsOf(seen, 1).flat();
    expect(boxes.find(({ id }) => id === 'z1')).toMatchObject({ values: [10], before: [5] });
    expect(boxes.find(({ id }) => id === 'output2')).toMatchObject({ values: [0.8] });
  });

  it('tells what a constant moves', () => {
    const movers = rowsOf(seen, 0).flat().filter(moved);
    expect(movers.map(({ id }) => id)).toEqual(['z1', 'mu1']);
  });

  it('counts parameters', () => {
    expect(parameterRows(seen.after).map(({ total }) => total)).toEqual([5, 2]);
    expect(parameterRows(seen.after)[0]!.parts[0]).toEqual({ shape: '(1, 2)', count: 2 });
  });

  it('says how far rounding reaches', () => {
    const text = whatHappened(seen, 1, 5);
    expect(text).toContain('z[1] moved by 5.000');
    expect(text).toContain('2e−7, which is rounding: 1 of its 2 numbers');
    expect(text).toContain('exactly 0');
    expect(whatHappened(seen, 1, 0)).toContain('Nothing has been added');
  });
});
