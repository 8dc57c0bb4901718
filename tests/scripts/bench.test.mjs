// The bench's arithmetic, its rounds and its verdicts; nothing here is timed.
import { describe, expect, it, test } from 'vitest';
import { judge, limits, reached } from '../../scripts/lib/bench/budgets.mjs';
import { comparisonRows } from '../../scripts/lib/bench/comparison.mjs';
import { largestGrowth, median, multiplyAdds } from '../../scripts/lib/bench/numbers.mjs';
import { columns, short } from '../../scripts/lib/bench/report.mjs';
import { compete } from '../../scripts/lib/bench/rounds.mjs';
import { cost } from '../../scripts/lib/bench/tables.mjs';
import { kinds, scaling, usual, workloads } from '../../scripts/lib/bench/workloads.mjs';

describe('numbers', () => {
  it('takes the middle, or the middle of the two', () => {
    const numbers = [10, 9, 2];
    expect(median(numbers)).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(numbers).toEqual([10, 9, 2]);
    expect(() => median([])).toThrow('nothing');
  });

  it('counts the products of a step, the first layer without the one to its inputs', () => {
    // 2x3 twice and 3x1 three times, for each of five examples.
    expect(multiplyAdds([2, 3, 1], 5)).toBe(105);
  });

  it('finds the worst step of a list', () => {
    expect(largestGrowth([4, 2, 3, 1])).toBe(1.5);
    expect(() => largestGrowth([1])).toThrow('alone');
  });

  it('divides the time of a step by its multiply-adds', () => {
    // 100 steps a second with 105 multiply-adds: 10 ms by 105.
    expect(cost({ config: { hidden: [3], batch_size: 5 } }, 100)).toBeCloseTo(1e7 / 105, 6);
  });
});

describe('rounds', () => {
  const order = [];
  /** Measures the rates given, one after the other; the first is the warm-up's. */
  const fake = (name, rates, losses = []) => ({
    name,
    workload: { id: 'any' },
    contender: {
      start: async () => ({
        note: `${name}'s note`,
        loss: async () => losses.shift(),
        measure: async () => {
          order.push(name);
          const rate = rates.shift();
          if (rate === undefined) throw new Error('out of rates');
          return rate;
        },
        close: () => order.push(`${name} closed`),
      }),
    },
  });
  const effort = { rounds: 3, milliseconds: 1, warmUp: 1 };

  test('take turns, leave the warm-up out, and end with the medians', async () => {
    order.length = 0;
    const found = await compete([fake('a', [99, 1, 5, 2]), fake('b', [99, 7, 8, 9])], effort);
    expect(found.map(({ rate }) => rate)).toEqual([2, 8]);
    const warmUp = ['a', 'b'];
    expect(order).toEqual([...warmUp, ...'ababab', 'a closed', 'b closed']);
  });

  test('say who learns', async () => {
    const one = () => [1, 1, 1, 1];
    const found = await compete(
      [fake('a', one(), [0.7, 0.1]), fake('b', one(), [0.7, 0.7]), fake('c', one())],
      effort,
    );
    expect(found.map(({ learns }) => learns)).toEqual([true, false, undefined]);
  });

  test('go on without one that fails, and say why', async () => {
    const absent = {
      name: 'absent',
      workload: {},
      contender: { start: () => Promise.reject(new Error('not here')) },
    };
    const found = await compete([absent, fake('tired', [99, 1]), fake('a', [99, 1, 2, 3])], effort);
    expect(found[0]).toEqual({ name: 'absent', rate: null, failed: 'not here' });
    expect(found[1]).toEqual({ name: 'tired', rate: null, failed: 'out of rates' });
    expect(found[2]).toMatchObject({ name: 'a', rate: 2, note: "a's note" });
  });
});

describe('rows of a comparison', () => {
  const workload = { id: 'w', config: { hidden: [3], batch_size: 5 } };
  const rows = comparisonRows(workload, [
    { name: 'wasm-node', rate: 100, learns: true },
    { name: 'native-avx128', rate: 150 },
    { name: 'slow', rate: 4, note: 'no batch norm' },
    { name: 'absent', rate: null, failed: 'not here' },
    { name: 'peak', rate: 3e-5 },
  ]);
  const valueOf = (id) => rows.find((row) => row.id === id)?.value;

  it('relates everyone to the engine in node', () => {
    expect(valueOf('ratio/w/slow')).toBe(25);
    expect(valueOf('native/w')).toBe(1.5);
    expect(valueOf('ratio/w/wasm-node')).toBeUndefined();
    expect(valueOf('ratio/w/absent')).toBeUndefined();
  });

  it('keeps the remarks and the failures', () => {
    expect(rows).toContainEqual({
      id: 'steps/w/slow',
      value: 4,
      unit: 'steps/s',
      note: 'no batch norm',
    });
    expect(rows).toContainEqual({
      id: 'steps/w/absent',
      value: null,
      unit: 'steps/s',
      failed: 'not here',
    });
  });

  it('gives the arithmetic of the products, and its share of what is possible', () => {
    // 105 multiply-adds are 210 operations, a hundred times a second.
    expect(valueOf('gemm/w')).toBeCloseTo(2.1e-5, 12);
    expect(valueOf('gemm-of-peak/w')).toBeCloseTo(0.7, 9);
    expect(valueOf('steps/w/peak')).toBeUndefined();
  });
});

describe('budgets', () => {
  test.each([
    [9, 9, 'more', true],
    [8.9, 9, 'more', false],
    [0, 0, 'less', true],
    [1, 0, 'less', false],
    [null, 9, 'more', null],
  ])('%j against %j, %s is better: %j', (value, bound, better, verdict) => {
    expect(reached(value, bound, better)).toBe(verdict);
  });

  it('judges the row of the same name, and says when there is none', () => {
    const { must, aim, id } = limits.find((limit) => limit.id === 'ratio/2-8-8-1/synaptic');
    const between = (must + aim) / 2;
    const found = judge([{ id, value: between }]);
    expect(found.find((budget) => budget.id === id)).toMatchObject({
      value: between,
      met: true,
      aim_met: false,
    });
    expect(found.find((budget) => budget.id === 'heap-growth')).toMatchObject({
      value: null,
      met: null,
    });
  });

  it('asks no more of the must than of the aim', () => {
    for (const { must, aim, better } of limits) expect(reached(aim, must, better)).toBe(true);
    expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length);
  });
});

describe('workloads', () => {
  it('give every mini-batch its full size', () => {
    for (const { id, config } of [...workloads, ...Object.values(scaling).flat()])
      expect((config.points * config.test_share) % config.batch_size, id).toBe(0);
  });

  it('change the usual one in one respect', () => {
    expect(scaling.width.map(({ config }) => config.hidden[0])).toEqual([8, 16, 32, 64, 128, 256]);
    expect(scaling.batch.at(-1).config.batch_size).toBe(2048);
    expect(scaling.depth.map(({ config }) => config.hidden.length)).toEqual([2, 4, 8, 16]);
    for (const { config } of kinds) expect(config).not.toEqual(usual.config);
  });
});

describe('the report', () => {
  test.each([
    [null, '-'],
    [0, '0'],
    [0.6543, '0.654'],
    [99.96, '100'],
    [123456.7, '123,457'],
  ])('writes %j as %s', (value, text) => expect(short(value)).toBe(text));

  it('aligns numbers to the right and words to the left', () => {
    const lines = columns([
      ['', 'found', 'unit'],
      ['a', '10', 'x'],
      ['long', '9', 'ms'],
    ]);
    expect(lines).toEqual(['      found  unit', 'a        10  x', 'long      9  ms']);
  });
});
