import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../web/src/engine/protocol';
import { light } from '../../../web/src/charts/palette';
import { caption, draw, type StationsData } from '../../../web/src/charts/stations';
import { record } from './recorder';

const size = { width: 412, height: 243 };
const kExamples = 4;

/** A unit whose four stations all have these moments: mean, deviation, smallest, largest. */
function unitOf(moments = [0, 1, -2, 2], flow = 0.5): Unit {
  return {
    layer: 0,
    unit: 0,
    gamma: 1.85,
    beta: -0.35,
    histograms: new Float32Array(128).fill(1 / 32),
    moments: Float32Array.from([...moments, ...moments, ...moments, ...moments]),
    flow: new Float32Array(4 * kExamples).fill(flow),
    flow_y: Float32Array.of(0, 1, 0, 1),
  };
}

function stationsData(unit: Unit, change: Partial<StationsData> = {}): StationsData {
  const axes = { reach: 3, a_from: 0, a_to: 1, classes: 2 };
  const common = {
    palette: light,
    twin: 'a',
    normed: true,
    shifted: true,
    placement: 'before',
  } as const;
  return { ...common, ...axes, unit, compact: false, ...change };
}
const without = { twin: 'b', normed: false } as const;

describe('the sentence', () => {
  const of = (smallest: number, largest: number, a_to = 1) =>
    caption(unitOf([0, 1, smallest, largest]), 0, a_to);

  it('says whether a unit tells examples apart', () => {
    expect(of(0.0312, 0.8749)).toBe('The unit tells examples apart: 0.03 to 0.87.');
    expect(of(0.4846, 0.485)).toBe('All look alike to it: 0.4846 to 0.4850.');
  });

  it('measures likeness by the axis', () => {
    expect(of(0, 0.1)).toContain('tells examples apart');
    expect(of(0, 0.1, 12.5)).toContain('look alike');
  });

  it('names one number when there is only one', () => {
    expect(of(0.5, 0.5)).toBe('All are the same to it: 0.50.');
  });

  it('never shows NaN', () => {
    expect(of(NaN, NaN)).toBe('Its values are not finite any more.');
    expect(of(0, Infinity)).toBe('Its values are not finite any more.');
  });
});

describe('the picture', () => {
  it('names four stations and their numbers', () => {
    const { texts } = record(draw, stationsData(unitOf()), size);
    const words = ['weighted sum', 'normalised', 'scaled', 'activation'];
    expect(texts).toEqual(expect.arrayContaining([...words, 'γ', '1.85', 'β', '−0.35']));
  });

  it('says more where there is room', () => {
    const { texts } = record(draw, stationsData(unitOf()), { ...size, width: 600 });
    expect(texts).toContain('scaled, shifted');
  });

  it('names no beta where the norm has none', () => {
    const { texts } = record(draw, stationsData(unitOf(), { shifted: false }), size);
    expect(texts).toEqual(expect.arrayContaining(['scaled', 'γ', '1.85']));
    expect(texts).not.toContain('β');
  });

  it('says that nothing stands between z and a without a norm', () => {
    const { texts } = record(draw, stationsData(unitOf(), without), size);
    expect(texts).toEqual(expect.arrayContaining(['nothing in between:', ' goes straight in']));
    expect(texts).not.toContain('normalised');
  });

  it('draws class 0 solid and class 1 dashed, in their colours', () => {
    const lines = record(draw, stationsData(unitOf()), size).named('bezierCurveTo');
    const flows = lines.filter(({ strokeStyle }) => strokeStyle !== light.ink);
    expect(flows).toHaveLength(3 * kExamples);
    for (const { strokeStyle, dash } of flows) {
      expect(strokeStyle).toBe(dash.length > 0 ? light.class1 : light.class0);
    }
  });

  it('marks beta as the middle and gamma as the spread of z_tilde', () => {
    const recorder = record(draw, stationsData(unitOf()), size);
    const bar = recorder.named('fillRect').find(({ fillStyle }) => fillStyle === light.gamma);
    // 176 px for 6 units of the axis: the bar is 2 gamma tall, its middle beta below the axis' own.
    const [, top, , height] = bar?.args as [number, number, number, number];
    expect(height).toBeCloseTo((2 * 1.85 * 176) / 6, 3);
    expect(top + height / 2).toBeCloseTo(138 + (0.35 * 176) / 6, 3);
  });

  it('says how far values go that leave the axis', () => {
    const { texts } = record(draw, stationsData(unitOf([0, 1, -6e5, 4e6])), size);
    expect(texts).toEqual(expect.arrayContaining(['4e6', '−6e5']));
    const inside = record(draw, stationsData(unitOf([0.5, 0.1, 0, 1])), size);
    expect(inside.texts).not.toContain('1.00');
  });

  it('keeps every line inside of the plot, however far its values are', () => {
    const recorder = record(draw, stationsData(unitOf([0, 1, -1e6, 1e6], 1e6)), size);
    for (const { x, y } of recorder.places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });

  it.each([
    ['before', {}],
    ['after', {}],
    ['before', { a_to: NaN, reach: Infinity }],
    ['after', { a_to: NaN, reach: Infinity }],
  ] as const)('bears what is no number, norm %s, axes %o', (placement, axes) => {
    const broken = { ...unitOf([NaN, NaN, NaN, Infinity], NaN), gamma: NaN, beta: Infinity };
    broken.histograms.fill(NaN);
    for (const twin of [{}, without]) {
      const { texts } = record(draw, stationsData(broken, { ...twin, placement, ...axes }), size);
      expect(texts.join()).not.toMatch(/NaN|Inf/);
    }
  });

  it('orders the stations by the place of the norm', () => {
    const order = (placement: 'before' | 'after') =>
      record(draw, stationsData(unitOf(), { placement, compact: true }), size)
        .named('fillText')
        .filter(({ args }) => ['activation', 'scaled'].includes(String(args[0])))
        .sort((a, b) => Number(a.args[1]) - Number(b.args[1]))
        .map(({ args }) => args[0]);
    expect(order('before')).toEqual(['scaled', 'activation']);
    expect(order('after')).toEqual(['activation', 'scaled']);
  });

  it('uses shorter words on a phone', () => {
    const { texts } = record(draw, stationsData(unitOf(), { compact: true }), size);
    expect(texts).toEqual(expect.arrayContaining(['sum', 'scaled', '±']));
  });
});

it('keeps a long spread away from the next station’s numbers', () => {
  const unit = unitOf([0.23, 0.0002, 0.22, 0.24]);
  const texts = (placement: 'before' | 'after') =>
    record(draw, stationsData(unit, { ...without, placement }), { ...size, width: 380 }).texts;
  expect(texts('before')).toContain('0.0002');
  expect(texts('after')).toContain('2e−4');
});

it.each([
  [1000, {}],
  [412, {}],
  [340, { compact: true }],
  [412, { placement: 'after' }],
] as const)('writes as many digits as fit, %i wide, %o', (width, change) => {
  const unit = { ...unitOf([-0.23456789, 0.12345678, -1, 1]), gamma: 1.85, beta: -0.35 };
  const data = stationsData(unit, { ...change, digits: 7 });
  const recorder = record(draw, data, { ...size, width });
  const written = recorder.named('fillText').map(({ args }) => args as [string, number, number]);
  const row = written.filter(([, , y]) => y === 31).sort((a, b) => a[1] - b[1]);
  row.slice(1).forEach(([text, x], i) => {
    const [before, from] = row[i]!;
    expect(from + 6 * before.length, `${before} before ${text}`).toBeLessThanOrEqual(x + 1);
  });
  if (width === 1000) expect(recorder.texts).toEqual(expect.arrayContaining(['−0.234568']));
});

it('leaves out a second number that would run into the next station', () => {
  const unit = { ...unitOf(), gamma: -8e14, beta: -3e15 };
  const { texts } = record(draw, stationsData(unit, { compact: true }), { ...size, width: 340 });
  expect(texts).toContain('−8e14');
  expect(texts).not.toContain('−3e15');
});
