// The loss along the gradient, held against a network that is computed here, in plain double arithmetic.
import { expect, it } from 'vitest';
import type { LessonConfig, SeenNetwork } from '../../../web/src/engine/lessonRuns';
import { loadRealLesson } from './lessonWasm';

const config = {
  hidden: [2],
  activation: 'tanh',
  batch_size: 8,
  norm: 'batch',
} satisfies LessonConfig;
const eps = 1e-5;
const lesson = await loadRealLesson();
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** W (2, 2), b, gamma, beta, W_out (1, 2), b_out, in one list. */
function parametersOf({ hidden: [layer], W_out, b_out }: SeenNetwork): number[] {
  const { W, b, gamma, beta } = layer!;
  return [W, b, gamma, beta, W_out, b_out].flatMap((list) => [...list]);
}

function lossAt(p: readonly number[], { x, y, m }: SeenNetwork): number {
  const units = [0, 1].map((unit) => {
    const z = Array.from(
      { length: m },
      (_, i) => p[2 * unit]! * x[i]! + p[2 * unit + 1]! * x[m + i]! + p[4 + unit]!,
    );
    const mu = mean(z);
    const spread = Math.sqrt(mean(z.map((value) => (value - mu) ** 2)) + eps);
    return z.map((value) => Math.tanh((p[6 + unit]! * (value - mu)) / spread + p[8 + unit]!));
  });
  const losses = Array.from(y, (answer, i) => {
    const logit = p[10]! * units[0]![i]! + p[11]! * units[1]![i]! + p[12]!;
    return Math.log1p(Math.exp(answer === 1 ? -logit : logit));
  });
  return mean(losses);
}

it('is the loss of the same mini-batch with every parameter moved down its slope', () => {
  const network = lesson.shiftNetwork(config, 3, 0, 0).before;
  const parameters = parametersOf(network);
  const loss = lossAt(parameters, network);
  expect(network.loss).toBeCloseTo(loss, 5);
  const h = 1e-5;
  const moved = (i: number, by: number) => parameters.with(i, parameters[i]! + by);
  const slopes = parameters.map(
    (_, i) => (lossAt(moved(i, h), network) - lossAt(moved(i, -h), network)) / (2 * h),
  );
  const { alpha, ratio } = lesson.lookAlong(config, 3);
  expect([alpha[0], alpha.at(-1)]).toEqual([expect.closeTo(0.001, 8), expect.closeTo(10, 4)]);
  alpha.forEach((step, k) => {
    const there = parameters.map((value, i) => value - step * slopes[i]!);
    expect(ratio[k]! / (lossAt(there, network) / loss)).toBeCloseTo(1, 3);
  });
});

it('refuses a step that no run has', () => {
  expect(() => lesson.lookAlong(config, -1)).toThrow('steps is -1');
});
