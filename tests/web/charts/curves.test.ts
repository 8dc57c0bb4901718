import { describe, expect, it } from 'vitest';
import { valueText } from '../../../web/src/charts/curveLabels';
import { draw, stepAt } from '../../../web/src/charts/curves';
import { light } from '../../../web/src/charts/palette';
import { placeLabels } from '../../../web/src/charts/placeLabels';
import { curvesData, empty, losses, noScores, ramp, scores } from './curveExamples';
import { record } from './recorder';

const size = { width: 328, height: 240 };

describe('labels at the ends', () => {
  it('stay where they belong when there is room', () => {
    expect(placeLabels([40, 150], 28, 0, 218)).toEqual([40, 150]);
    expect(placeLabels([150, 40], 28, 0, 218)).toEqual([150, 40]);
  });

  it('move apart by the same way when they would touch', () => {
    expect(placeLabels([100, 110], 28, 0, 218)).toEqual([91, 119]);
    expect(placeLabels([110, 100], 28, 0, 218)).toEqual([119, 91]);
    expect(placeLabels([100, 100], 28, 0, 218)).toEqual([86, 114]);
  });

  it('stay inside, still without touching', () => {
    expect(placeLabels([0, 2], 28, 0, 218)).toEqual([14, 42]);
    expect(placeLabels([217, 218], 28, 0, 218)).toEqual([176, 204]);
  });

  it('have sensible numbers', () => {
    const loss = curvesData();
    const accuracy = curvesData({ kind: 'accuracy' });
    expect([0.0821, 0.0004, 12.345, NaN].map((value) => valueText(loss, value))).toEqual([
      '0.082',
      '4e−4',
      '12.3',
      'not finite',
    ]);
    expect([1, 0.5].map((value) => valueText(accuracy, value))).toEqual(['100 %', '50 %']);
    expect(valueText({ ...accuracy, regression: true }, -0.25)).toBe('−0.250');
  });
});

describe('reading out', () => {
  it('maps the plot to steps, and nothing beside it', () => {
    const data = curvesData({ scores: { a: scores(ramp(11)), b: scores([]) } });
    // The plot ends 74 px before the right edge; 100 steps.
    expect(stepAt(data, size, 328 - 74)).toBe(100);
    expect(stepAt(data, size, 328 - 40)).toBeNull();
    expect(stepAt(data, size, 2)).toBeNull();
    expect(stepAt(curvesData({ losses: empty, scores: noScores }), size, 150)).toBeNull();
  });

  it('writes the values of both twins', () => {
    const names = { a: 'batch', b: 'layer' };
    const { texts } = record(draw, curvesData({ kind: 'accuracy', hover: 10, names }), size);
    expect(texts).toEqual(expect.arrayContaining(['step 10', 'batch 90 %', 'layer 50 %']));
  });
});

describe('the picture', () => {
  it('draws the twin with the norm solid and the other one dashed', () => {
    const strokes = record(draw, curvesData(), size)
      .named('stroke')
      .filter(({ strokeStyle }) => strokeStyle === light.twinA || strokeStyle === light.twinB);
    const dashed = strokes.filter(({ dash }) => dash.length > 0);
    expect(dashed.map(({ strokeStyle }) => strokeStyle)).toEqual([light.twinB]);
  });

  it('names both ends with their values', () => {
    const { texts } = record(draw, curvesData(), size);
    expect(texts).toEqual(expect.arrayContaining(['with', '0.500', 'without', '0.700']));
  });

  it.each([
    ['nothing', curvesData({ losses: empty, scores: noScores, hover: 3 })],
    ['one step', curvesData({ losses: { a: losses([0.7]), b: losses([NaN]) }, hover: 1 })],
    ['gaps', curvesData({ losses: { a: losses([1, NaN, 1]), b: losses([NaN, NaN, Infinity]) } })],
    ['huge values', curvesData({ losses: { a: losses([1e30, 1]), b: losses([1, 1e30]) } })],
    [
      'bands with gaps',
      curvesData({
        losses: { a: losses([...ramp(1500), ...Array<number>(500).fill(NaN)], 8), b: losses([]) },
      }),
    ],
    ['long bands', curvesData({ losses: { a: losses(ramp(2048), 8), b: losses(ramp(2000), 8) } })],
    [
      'all right',
      curvesData({ kind: 'accuracy', scores: { a: scores([1, 1]), b: scores([1, 1]) } }),
    ],
    [
      'below zero',
      curvesData({
        kind: 'accuracy',
        regression: true,
        scores: { a: scores([-9, 1]), b: scores([NaN]) },
      }),
    ],
  ])('bears %s', (_, data) => {
    const { places, texts } = record(draw, { ...data, hover: data.hover ?? 2 }, size);
    for (const { x } of places) expect(x).toBeLessThanOrEqual(size.width);
    expect(texts.join()).not.toMatch(/NaN|Infinity/);
  });
});
