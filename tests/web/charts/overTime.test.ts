import { describe, expect, it } from 'vitest';
import { draw, type PanelsData } from '../../../web/src/charts/panels';
import { inferenceCaption, inferencePanels } from '../../../web/src/charts/inference';
import { light } from '../../../web/src/charts/palette';
import { percentilePanels, percentilesCaption } from '../../../web/src/charts/percentiles';
import { scaleShiftCaption, scaleShiftPanels } from '../../../web/src/charts/scaleShift';
import { statisticsCaption, statisticsPanels } from '../../../web/src/charts/statistics';
import { indexOf, unitLine } from '../../../web/src/charts/vitalLines';
import { record } from './recorder';
import { scores } from './curveExamples';
import { curveOf, kNoNumber, nothing, overSteps, unitCurve, vitalsOf } from './vitalExamples';

const size = { width: 400, height: 220 };
const both = <T>(a: T, b: T) => ({ a, b });
/** The values of every line of a picture, by name. */
const linesOf = ({ columns }: PanelsData) =>
  columns
    .flat()
    .flatMap(({ lines }) => lines.map(({ name, values }) => [name, ...Array.from(values)]));
const textOf = (data: PanelsData) => record(draw, data, size).texts.join();

describe('a line of a unit', () => {
  it('counts units through the layers', () => {
    expect(indexOf([3, 5, 2], 0, 2)).toBe(2);
    expect(indexOf([3, 5, 2], 2, 1)).toBe(9);
  });

  it('reads its own column', () => {
    const row = vitalsOf([{ p50: 1 }, { p15: 2, p50: 3, beta: 4 }]);
    const curve = curveOf([row, row]);
    expect(Array.from(unitLine(curve, 1, 'p50').values)).toEqual([3, 3]);
    expect(Array.from(unitLine(curve, 1, 'beta').values)).toEqual([4, 4]);
    expect(Array.from(unitLine(curve, 7, 'beta').values)).toEqual([NaN, NaN]);
  });

  it('keeps the last point when it has fewer', () => {
    const curve = unitCurve(Array.from({ length: 10 }, (_, i) => ({ mu: i })));
    const { count, steps, values } = unitLine(curve, 0, 'mu', 4);
    expect([count, Array.from(steps), Array.from(values)]).toEqual([
      4,
      [0, 30, 60, 90],
      [0, 3, 6, 9],
    ]);
  });
});

describe('percentiles', () => {
  const calm = unitCurve([
    { p15: -1, p50: 0, p85: 1 },
    { p15: -1, p50: 0.5, p85: 1 },
    { p15: -1, p50: 0.25, p85: 1.5 },
  ]);
  const wild = unitCurve([{ p50: 4, p85: 7.5 }]);
  const of = (a = calm, b = wild) => ({
    ...overSteps,
    curves: both(a, b),
    index: 0,
    symbol: 'z' as const,
  });

  it('are three lines', () => {
    expect(linesOf(percentilePanels(of()))).toEqual([
      ['85 %', 1, 1, 1.5],
      ['median', 0, 0.5, 0.25],
      ['15 %', -1, -1, -1],
    ]);
  });

  it('share one axis with the other twin', () => {
    const [a, b] = (['a', 'b'] as const).map((twin) => percentilePanels({ ...of(), twin }));
    expect(a?.columns[0]?.[0]?.axis).toEqual(b?.columns[0]?.[0]?.axis);
    expect(a?.columns[0]?.[0]?.axis).toMatchObject({ from: -2, to: 8 });
  });

  it('say whether the input drifts', () => {
    const caption = (curve = calm) => percentilesCaption({ ...of(curve), twin: 'a' });
    // Since the middle row the median moved from 0.5 to 0.25, a tenth of the band of 2.5.
    expect(caption()).toBe(
      'Its input stays put: since step 10 the median moved by 0.250; 70 % of its inputs lie between −1.00 and 1.50.',
    );
    const drifting = unitCurve([{ p85: 1 }, { p85: 1 }, { p15: 2, p50: 3, p85: 4 }]);
    expect(caption(drifting)).toMatch(/^Its input drifts: since step 10 the median moved by 3.00/);
    expect(caption(unitCurve([{ p15: 0.25, p85: 0.5 }]))).toBe(
      'At the start 70 % of its inputs lie between 0.25 and 0.50.',
    );
    expect(caption(unitCurve([{ p15: NaN }]))).toBe('Its input is not finite any more.');
    expect(caption(nothing)).toBe('');
  });

  it.each([
    ['nothing', nothing],
    ['one row', unitCurve([{ p85: 1 }])],
    ['no numbers', unitCurve([{ p15: NaN, p50: Infinity, p85: NaN }, { p50: NaN }])],
  ])('bear %s', (_, curve) => {
    expect(textOf(percentilePanels({ ...of(curve, curve), hover: 10, at: 0 }))).not.toMatch(
      kNoNumber,
    );
  });
});

describe('statistics', () => {
  const normed = unitCurve([
    { mu: 1, sigma2: 4, running_mu: 0, running_sigma2: 1 },
    { mu: 2, sigma2: 0.25, running_mu: 1.5, running_sigma2: 9 },
  ]);
  const plain = unitCurve([{ mu: 3, sigma2: 1, running_mu: NaN, running_sigma2: NaN }]);
  const of = { ...overSteps, curves: both(normed, plain), index: 0, after: false };

  it('show spreads, the roots of variances', () => {
    expect(linesOf(statisticsPanels(of))).toEqual([
      ['mini-batch', 1, 2],
      ['running', 0, 1.5],
      ['mini-batch', 2, 0.5],
      ['running', 1, 3],
    ]);
  });

  it('have no running line where nothing is averaged', () => {
    expect(linesOf(statisticsPanels({ ...of, twin: 'b' })).map(([name]) => name)).toEqual([
      'mini-batch',
      'mini-batch',
    ]);
  });

  it('measure how far inference is from the mini-batch', () => {
    // |1.5 - 2| is one spread of 0.5.
    expect(statisticsCaption(of, true)).toBe(
      'Inference uses mean 1.50 and spread 3.00, this mini-batch 2.00 and 0.500: 1.00 spreads apart.',
    );
    expect(statisticsCaption({ ...of, twin: 'b' }, false)).toBe(
      'Nothing is averaged for later: this mini-batch has mean 3.00 and spread 1.00.',
    );
    const flat = both(unitCurve([{ mu: 2, running_mu: 1, running_sigma2: 1 }]), plain);
    expect(statisticsCaption({ ...of, curves: flat }, true)).toContain(
      'all of this mini-batch is 2.00',
    );
    expect(statisticsCaption({ ...of, curves: both(nothing, nothing) }, true)).toBe('');
  });
});

describe('gamma and beta', () => {
  const layer = (gammas: number[]) =>
    vitalsOf([{ gamma: 9 }, ...gammas.map((gamma) => ({ gamma, beta: gamma / 4 }))]);
  const curve = curveOf([layer([1, 1]), layer([0.5, 2])]);
  const of = {
    ...overSteps,
    curves: both(curve, curve),
    scaled: both(true, false),
    shifted: both(true, false),
    first: 1,
    units: 2,
    selected: 1,
  };

  it('show every unit of the layer, and the selected one again with its name', () => {
    expect(linesOf(scaleShiftPanels(of))).toEqual([
      ['', 1, 0.5],
      ['', 1, 2],
      ['unit 2', 1, 2],
      ['', 0.25, 0.125],
      ['', 0.25, 0.5],
      ['unit 2', 0.25, 0.5],
    ]);
  });

  it('say that they do not exist without a norm', () => {
    const without = { ...of, twin: 'b' as const };
    expect(linesOf(scaleShiftPanels(without))).toEqual([]);
    expect(textOf(scaleShiftPanels(without))).toContain('nothing,is scaled');
    expect(scaleShiftCaption(without)).toMatch(/^No scale and no shift/);
  });

  it('have no beta where the norm has none', () => {
    const rms = { ...of, shifted: both(false, false) };
    expect(textOf(scaleShiftPanels(rms))).toContain('is shifted');
    expect(scaleShiftCaption(rms)).toBe(
      'Unit 2 scales by 2.00; all began at 1, and the layer’s scales now span 0.50 to 2.00.',
    );
  });

  it('draw a wide layer with fewer points', () => {
    const wide = curveOf(
      Array.from({ length: 500 }, () =>
        vitalsOf(Array.from({ length: 256 }, () => ({ gamma: 1 }))),
      ),
    );
    const data = { ...of, curves: both(wide, wide), first: 0, units: 256, selected: 200 };
    const [gamma] = scaleShiftPanels(data).columns[0] ?? [];
    const points = gamma?.lines.reduce((sum, { count }) => sum + count, 0) ?? NaN;
    expect(points).toBeLessThanOrEqual(17_000);
    expect(textOf(scaleShiftPanels(data))).toContain('unit 201');
  });

  it.each([
    ['nothing', nothing],
    ['one row', curveOf([layer([1, 1])])],
    ['no numbers', curveOf([layer([NaN, Infinity])])],
  ])('bear %s', (_, one) => {
    const data = { ...of, curves: both(one, one), hover: 3 };
    expect(textOf(scaleShiftPanels(data)) + scaleShiftCaption(data)).not.toMatch(kNoNumber);
  });
});

describe('inference', () => {
  const gap = (running: number[], exact: number[], batch: number[]) => {
    const column = (values: number[]) => Float32Array.from(values);
    return {
      ...scores(running),
      exact_test_loss: column(exact),
      exact_test_accuracy: column(exact),
      batch_test_loss: column(batch),
      batch_test_accuracy: column(batch),
    };
  };
  const off = gap([0.5, 2], [0.5, 0.25], [0.5, 0.75]);
  const of = {
    ...overSteps,
    curves: both(off, off),
    kind: 'loss' as const,
    regression: false,
    keeps: true,
  };

  it('shows the test set by all three kinds of statistics', () => {
    expect(linesOf(inferencePanels(of))).toEqual([
      ['mini-batch', 0.5, 0.75],
      ['running', 0.5, 2],
      ['exact', 0.5, 0.25],
    ]);
  });

  it('is not flattened by a loss that blows up', () => {
    const wild = gap([0.75, 0.5, 1e9], [0.75, 0.5, 0.5], [0.75, 0.5, 0.5]);
    const data = inferencePanels({ ...of, curves: both(off, wild), twin: 'b' });
    // Twice the largest start, and a tenth of room, is 1.65.
    expect(data.columns[0]?.[0]?.axis.to).toBe(2);
    expect(textOf(data)).toContain('1e9');
  });

  it('is the mean of several readings in long runs, and says so', () => {
    const rising = gap(
      ...([1, 1, 1].map(() => Array.from({ length: 180 }, (_, i) => i)) as [
        number[],
        number[],
        number[],
      ]),
    );
    const data = inferencePanels({ ...of, curves: both(rising, rising) });
    expect(textOf(data)).toContain('loss on the test set, mean of 2 readings');
    // The last two are 178 and 179; the first one stands alone.
    const [, first, ...rest] = linesOf(data)[0] ?? [];
    expect([first, rest.at(-1)]).toEqual([0, 178.5]);
  });

  it('is one line where training and inference are the same', () => {
    expect(linesOf(inferencePanels({ ...of, keeps: false }))).toEqual([['both', 0.5, 2]]);
    expect(inferenceCaption({ ...of, keeps: false })).toContain('test loss 2.00');
  });

  it('says how large the gap is', () => {
    expect(inferenceCaption(of)).toBe(
      'Test loss 2.00 by running, 0.250 by exact, 0.750 by mini-batch statistics: the running ones do worse.',
    );
    const close = gap([0.5], [0.51], [0.75]);
    expect(inferenceCaption({ ...of, curves: both(close, close) })).toMatch(
      /the running ones do well\.$/,
    );
    const empty = gap([], [], []);
    expect(inferenceCaption({ ...of, curves: both(empty, empty) })).toBe('');
  });

  it.each([
    ['loss', false, 'loss on the test set'],
    ['accuracy', false, '100 %'],
    ['accuracy', true, 'R² of the test set'],
  ] as const)('has an axis for %s, regression %s', (kind, regression, text) => {
    for (const curve of [off, gap([], [], []), gap([NaN], [NaN], [-4])]) {
      const data = { ...of, curves: both(curve, curve), kind, regression };
      expect(textOf(inferencePanels(data))).toContain(text);
      expect(textOf({ ...inferencePanels(data), hover: 10 })).not.toMatch(kNoNumber);
    }
  });
});

it('a picture over time shows where the race stands', () => {
  const curves = both(unitCurve([{ p85: 1 }, { p85: 2 }]), nothing);
  const data = { ...overSteps, curves, index: 0, symbol: 'z' as const, palette: light };
  expect(textOf(percentilePanels({ ...data, at: 5 }))).toContain('now');
  expect(textOf(percentilePanels(data))).not.toContain('now');
});
