import { describe, expect, it } from 'vitest';
import { lineOf, nearest } from '../../../web/src/charts/curveLines';
import { fairTop } from '../../../web/src/charts/curveScale';
import { caption } from '../../../web/src/charts/curves';
import { curvesData, losses, ramp, scores } from './curveExamples';

describe('the line of the training loss', () => {
  it('is the mean of up to 16 mini-batches, the last of them included', () => {
    const data = curvesData({ losses: { a: losses(ramp(41)), b: losses([]) } });
    const { count, steps, values } = lineOf(data, 'a');
    // Values 0..40: the first mean is of the value 0 alone, the last of 25..40.
    expect([steps[0], values[0]]).toEqual([1, 0]);
    expect([steps[count - 1], values[count - 1]]).toEqual([41, 32.5]);
  });

  it('is the mean of more steps in a long run, and the caption says so', () => {
    expect(caption(curvesData())).toBe('Training loss of each mini-batch, mean of 16 steps');
    const long = { a: losses(ramp(1000), 64), b: losses(ramp(1000), 64) };
    const data = curvesData({ losses: long });
    // 64,000 steps, 128 means: 500 steps at least.
    expect(caption(data)).toBe('Training loss of each mini-batch, mean of 512 steps');
    const { count, values } = lineOf(data, 'a');
    // 512 steps are 8 buckets: 992..999.
    expect(values[count - 1]).toBe(995.5);
  });

  it('has gaps where a loss is not finite', () => {
    const data = curvesData({ losses: { a: losses([1, NaN]), b: losses([1]) } });
    expect([...(lineOf(data, 'a').values as Float32Array)]).toEqual([1, NaN]);
  });
});

describe('the line of scores', () => {
  it('is what was measured', () => {
    const line = lineOf(curvesData({ kind: 'accuracy', set: 'test' }), 'a');
    expect([...(line.values as Float32Array)].map((value) => value.toFixed(1))).toEqual([
      '0.5',
      '0.9',
    ]);
    expect([...(line.steps as Float64Array)]).toEqual([0, 10]);
  });

  it('is averaged only when there are too many for the picture, and says so', () => {
    const named = (count: number) =>
      caption(curvesData({ set: 'test', scores: { a: scores(ramp(count)), b: scores([]) } }));
    expect(named(256)).toBe('Loss on the test set');
    expect(named(900)).toBe('Loss on the test set, mean of 4 readings');
  });

  it('names R² for regression', () => {
    expect(caption(curvesData({ kind: 'accuracy' }))).toBe('Accuracy on the training set');
    expect(caption(curvesData({ kind: 'accuracy', regression: true }))).toBe(
      'R² on the training set',
    );
  });
});

describe('the top of the axis', () => {
  const line = (values: number[]) => ({ count: values.length, steps: ramp(values.length), values });
  const flat = (value: number, count = 100) => Array<number>(count).fill(value);

  it('is a round number above nearly all values', () => {
    expect(fairTop([line(flat(0.69)), line([0.72, ...flat(0.1)])])).toBe(0.8);
  });

  it('does not move for a few peaks, nor for a run that blows up', () => {
    expect(fairTop([line([...flat(0.69), 900])])).toBe(0.8);
    expect(fairTop([line([...flat(0.69), ...flat(1e9, 20)])])).toBe(2);
  });

  it('grows when a large loss is usual', () => {
    expect(fairTop([line([0.1, ...flat(40)])])).toBe(50);
  });

  it('is 1 when there is nothing', () => {
    expect(fairTop([line([]), line([NaN])])).toBe(1);
  });
});

it('finds the nearest point', () => {
  const line = { count: 3, steps: [10, 20, 40], values: [1, 2, 3] };
  expect([0, 14, 16, 31, 99].map((step) => nearest(line, step))).toEqual([0, 0, 1, 2, 2]);
  expect(nearest({ count: 0, steps: [], values: [] }, 3)).toBe(-1);
});
