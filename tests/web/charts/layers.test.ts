import { describe, expect, it } from 'vitest';
import {
  binAt,
  draw,
  layersCaption,
  moveBin,
  readOut,
  type LayersData,
} from '../../../web/src/charts/layers';
import { light } from '../../../web/src/charts/palette';
import { ridgeRows } from '../../../web/src/charts/ridges';
import { kLargeBins, layerStations } from '../../../web/src/engine/protocol';
import { record } from './recorder';
import { curveOf, kNoNumber, nothing, vitalsOf } from './vitalExamples';

const size = { width: 400, height: 200 };
/** 42 px of names, 26 between the halves, 44 for the steps on the right. */
const width = (400 - 42 - 26 - 44) / 2;

/** One layer whose stations have all their examples in one bin each; -1: the station is not there. */
function layerOf(bins: number[]) {
  const vitals = vitalsOf([
    { mu: -1, sigma2: 0.25 },
    { mu: 2, sigma2: 4 },
  ]);
  layerStations.forEach((_, station) => {
    const bin = bins[station] ?? -1;
    if (bin >= 0) vitals.histograms[station * kLargeBins + bin] = 1;
  });
  return vitals;
}

function dataOf(rows: number[][], change: Partial<LayersData> = {}): LayersData {
  return {
    palette: light,
    twin: 'a',
    placement: 'before',
    norm: 'batch',
    hidden: [2],
    curve: curveOf(rows.map(layerOf)),
    layer: 0,
    reach: 4,
    a_from: 0,
    a_to: 1,
    station: 'z',
    hover: null,
    ...change,
  };
}
const full = [20, 16, 16, 12, 31];

describe('a layer’s histograms', () => {
  it('stand on the axis at their bins', () => {
    const { calls } = record(draw, dataOf([full]), size);
    const tops = calls.filter(
      ({ name, fillStyle, args }) =>
        name === 'lineTo' && fillStyle === light.twinA && Number(args[0]) <= 42 + width,
    );
    // Each outline rises over its one bin; every other corner lies on the ground.
    const ground = Math.max(...tops.map(({ args }) => Number(args[1])));
    const z = tops.slice(0, 2 * kLargeBins + 1).map(({ args }) => args.map(Number));
    const low = Math.max(...z.map(([, y]) => y ?? NaN));
    const risen = z.filter(([, y]) => (y ?? NaN) < low).map(([x]) => x);
    expect(risen).toEqual([42 + (20 * width) / 32, 42 + (21 * width) / 32]);
    expect(ground).toBeLessThanOrEqual(size.height);
  });

  it('have names and figures', () => {
    const { texts } = record(draw, dataOf([full]), size);
    expect(texts).toEqual(
      expect.arrayContaining(['z', 'μ', 'a', '−2', '2', '0.5', 'now, all units of layer 1']),
    );
  });

  it('are dashed lines where a station does not exist', () => {
    const dashed = (bins: number[]) =>
      record(draw, dataOf([bins]), size)
        .named('stroke')
        .filter(({ dash }) => dash.length > 0).length;
    expect(dashed(full)).toBe(0);
    expect(dashed([20, 16, -1, -1, 31])).toBe(2);
  });

  it('read out one bin of each', () => {
    const data = dataOf([full], { hover: 16 });
    // Bins of 8/32: the 16th begins at 0.
    expect(readOut(data)).toBe(
      '0.00 to 0.25: z 0 %, centred 100 %, normalised 100 %, scaled 0 %, a 0 %',
    );
    expect(record(draw, data, size).texts).toEqual(
      expect.arrayContaining(['0.00 to 0.25', '100 %', '0 %']),
    );
  });

  it('find the bin under a pixel, and move from bin to bin', () => {
    expect(binAt(dataOf([full]), size, 42 + 0.5)).toBe(0);
    expect(binAt(dataOf([full]), size, 42 + width - 0.5)).toBe(31);
    expect(binAt(dataOf([full]), size, 300)).toBeNull();
    expect([moveBin(null, 1), moveBin(3, -1), moveBin(0, -1), moveBin(31, 1)]).toEqual([
      16, 2, 0, 31,
    ]);
  });

  it.each([
    ['nothing', nothing, {}],
    ['no numbers', curveOf([layerOf([])]), { reach: NaN, a_to: Infinity }],
    ['another network', curveOf([layerOf(full)]), { layer: 7 }],
  ])('bear %s', (_, curve, change) => {
    for (const placement of ['before', 'after'] as const) {
      const data = dataOf([], { curve, placement, hover: 3, ...change });
      const text = record(draw, data, size).texts.join();
      expect(text + readOut(data)).not.toMatch(kNoNumber);
    }
  });
});

describe('ridges', () => {
  it('are the first, the last, and evenly between', () => {
    expect(ridgeRows(0)).toEqual([]);
    expect(ridgeRows(1)).toEqual([0]);
    expect(ridgeRows(3)).toEqual([0, 1, 2]);
    // 0 to 30 in 15 equal parts.
    expect(ridgeRows(31)).toEqual(Array.from({ length: 16 }, (_, i) => 2 * i));
  });

  it('say the steps of the oldest and of the newest', () => {
    const { texts } = record(draw, dataOf([full, full, full]), size);
    expect(texts.slice(-2)).toEqual(['step 0', '20']);
  });

  it('stand before each other, the newest in front', () => {
    const fills = record(draw, dataOf([full, full, full]), size).calls.filter(
      ({ name, fillStyle, args }) =>
        name === 'lineTo' && fillStyle === light.twinA && Number(args[0]) > 42 + width,
    );
    expect(fills.length).toBeGreaterThan(0);
    const bottoms = record(draw, dataOf([full, full, full]), size)
      .named('moveTo')
      .filter(({ args }) => Math.abs(Number(args[0]) - (42 + width + 26)) < 1e-6)
      .map(({ args }) => Number(args[1]));
    expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
    expect(bottoms).toHaveLength(3);
  });

  it('say when there is nothing to show', () => {
    const bins = [20, 16, -1, -1, 31];
    const { texts } = record(draw, dataOf([bins], { station: 'z_hat' }), size);
    expect(texts).toContain('not normalised here');
  });
});

describe('the sentence on a layer', () => {
  it('says how its units differ', () => {
    expect(layersCaption(dataOf([full]))).toBe(
      'Its units’ means of z: −1.00 to 2.00, spreads: 0.50 to 2.00. Normalising brings them to one scale.',
    );
    expect(layersCaption(dataOf([full], { placement: 'after' }))).toContain('means of a:');
    expect(layersCaption(dataOf([full], { norm: 'none', placement: 'after' }))).toMatch(
      /means of z: .* Nothing brings them to one scale/,
    );
    expect(layersCaption(dataOf([]))).toBe('');
  });
});
