import { describe, expect, it } from 'vitest';
import { gradientPanels } from '../../../web/src/charts/gradients';
import { gradientsCaption } from '../../../web/src/charts/gradientsCaption';
import { light } from '../../../web/src/charts/palette';
import { draw } from '../../../web/src/charts/panels';
import { stepSizeCaption, stepSizePanels } from '../../../web/src/charts/stepSize';
import { record } from './recorder';
import { kNoNumber, overSteps, vitalsOf } from './vitalExamples';

const size = { width: 800, height: 220 };
const names = { a: 'with', b: 'without' };

function layersOf(gradients: number[]) {
  const last = gradients.length - 1;
  return vitalsOf(
    [],
    gradients.map((gradient_norm, i) => ({
      gradient_norm,
      weight_norm: 2,
      update_ratio: 0.01,
      saturated: i < last ? 0.25 : 0,
      dead: i < last ? 1 : 0,
    })),
  );
}

function dataOf(gradients: number[], narrow = false) {
  const vitals = { a: layersOf(gradients), b: layersOf(gradients) };
  const hidden = gradients.slice(1).map(() => 4);
  return { palette: light, vitals, names, hidden, narrow, hover: null };
}

describe('gradients', () => {
  it('write the ends of the lines with as many digits as are asked for, five in two columns', () => {
    const labels = (narrow: boolean) =>
      gradientPanels({
        ...dataOf([0.5, 0.123456789], narrow),
        digits: 7,
      }).columns[0]?.[0]?.lines.map(({ label }) => label);
    expect(labels(false)).toEqual(['0.1234568', '0.1234568']);
    expect(labels(true)).toEqual(['0.12346', '0.12346']);
  });

  it('show every layer and the output of both twins', () => {
    const { columns, axis } = gradientPanels(dataOf([0.5, 0.25, 0.125]));
    expect(columns.flat().map(({ title }) => title)).toEqual([
      'gradient norm of W',
      'norm of W',
      'step ÷ norm of W',
      'saturated activations',
      'dead units',
    ]);
    const [gradient] = columns[0] ?? [];
    expect(gradient?.lines.map(({ values }) => Array.from(values))).toEqual([
      [0.5, 0.25, 0.125],
      [0.5, 0.25, 0.125],
    ]);
    expect(axis.labels).toEqual(['1', '2', 'out']);
  });

  it('have no saturated outputs', () => {
    const { columns } = gradientPanels(dataOf([0.5, 0.25, 0.125]));
    const [saturated, dead] = columns.at(-1) ?? [];
    expect(Array.from(saturated?.lines[0]?.values ?? [])).toEqual([0.25, 0.25]);
    expect(Array.from(dead?.lines[1]?.values ?? [])).toEqual([1, 1]);
  });

  it('draw the twin with the norm solid and the other one dashed', () => {
    const strokes = record(draw, gradientPanels(dataOf([1, 1, 1])), size).named('stroke');
    const dashes = (colour: string) =>
      strokes
        .filter(({ strokeStyle }) => strokeStyle === colour)
        .map(({ dash }) => dash.length > 0);
    expect(dashes(light.twinA)).not.toContain(true);
    // Three norms; the bars of the fourth and fifth panel are hollow instead.
    expect(dashes(light.twinB).filter(Boolean)).toHaveLength(3);
  });

  it.each([
    ['no hidden layer', [0.5]],
    ['one hidden layer', [0.5, 0.25]],
    ['32 layers', Array.from({ length: 33 }, (_, i) => 10 ** (i - 32))],
    ['zeros', [0, 0, 1]],
    ['no numbers', [NaN, Infinity, NaN]],
  ])('bear %s', (_, gradients) => {
    for (const narrow of [false, true]) {
      const data = { ...gradientPanels(dataOf(gradients, narrow)), hover: 1 };
      const { texts, places } = record(draw, data, size);
      expect(texts.join()).not.toMatch(kNoNumber);
      for (const { x } of places) expect(x).toBeLessThanOrEqual(size.width);
    }
  });

  it('leave room between the layers’ numbers when there are 32', () => {
    const { labels } = gradientPanels(dataOf(Array<number>(33).fill(1))).axis;
    expect(labels).toEqual(['1', '8', '16', '24', '32', 'out']);
  });

  it('are drawn before anything is known', () => {
    const data = { ...dataOf([1, 1]), vitals: { a: null, b: null } };
    expect(record(draw, gradientPanels(data), size).texts.join()).not.toMatch(kNoNumber);
  });
});

describe('the sentence on gradients', () => {
  const of = (gradients: number[]) =>
    gradientsCaption(
      layersOf(gradients),
      gradients.slice(1).map(() => 4),
    );
  const rest = '25 % of activations saturated, 2 of 8 units dead.';

  it('says how the gradient fares', () => {
    expect(of([0.002, 0.1, 1])).toBe(`The gradient shrinks 500-fold towards layer 1; ${rest}`);
    expect(of([3, 2, 1])).toBe(`The gradient grows 3.0-fold towards layer 1; ${rest}`);
    expect(of([0.75, 2, 1])).toBe(
      `The gradient keeps its size: output 1.00, layer 1 0.750; ${rest}`,
    );
  });

  it('says zeros, and what is no number', () => {
    expect(of([0, 0, 1])).toBe(`No gradient reaches layer 1: it is 0; ${rest}`);
    expect(of([0, 0, 0])).toBe(`The output layer has no gradient at all; ${rest}`);
    expect(of([NaN, 1, 1])).toBe('Its gradients are not finite any more.');
    expect(of([1])).toBe('There is one layer only; the next step moves it by 0.010 of its norm.');
  });
});

describe('step sizes', () => {
  const alongOf = (ratio: number[]) => ({
    alpha: Float32Array.from(ratio, (_, i) => 10 ** (i - 2)),
    ratio: Float32Array.from(ratio),
  });

  it.each([
    [[0.9, 0.5, 0.7, 1.5], 'A step of size 0.1 would leave 50 % of the loss; from 10 on it grows.'],
    [
      [0.9, 0.5, 0.7],
      'A step of size 0.1 would leave 50 % of the loss; none up to 1 makes it larger.',
    ],
    [[0.9, 0.75, NaN], 'A step of size 0.1 would leave 75 % of the loss; from 1 on it grows.'],
    [[1, 1.25], 'No step of these sizes makes the loss smaller.'],
    [[NaN, Infinity], 'The loss is not finite whatever the step.'],
    [[], 'The loss is not finite whatever the step.'],
  ])('of ratios %j: %s', (ratio, sentence) => {
    expect(stepSizeCaption(alongOf(ratio))).toBe(sentence);
  });

  it('mark the learning rate, and cut what leaves the frame', () => {
    const along = alongOf([0.9, 0.5, 7, NaN]);
    const data = stepSizePanels({ ...overSteps, along, rate: 0.1, hover: null });
    const { texts } = record(draw, data, size);
    expect(texts).toEqual(expect.arrayContaining(['learning rate 0.1', '7.00', '0.01', '10']));
  });

  it('stand at equal distances for equal factors', () => {
    const data = stepSizePanels({
      ...overSteps,
      along: alongOf([1, 1, 1, 1]),
      rate: 1,
      hover: null,
    });
    const { calls } = record(draw, data, size);
    const xs = calls
      .filter(({ name, strokeStyle }) => name.endsWith('To') && strokeStyle === light.twinA)
      .map(({ args }) => Number(args[0]));
    const gaps = xs.slice(1).map((x, i) => x - (xs[i] ?? NaN));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 3);
  });

  it.each([[[]], [[NaN, NaN, NaN]], [[1]]])('bear %j', (ratio) => {
    const data = stepSizePanels({ ...overSteps, along: alongOf(ratio), rate: 0.1, hover: 1 });
    expect(record(draw, data, size).texts.join()).not.toMatch(kNoNumber);
  });
});
