import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../web/src/engine/protocol';
import { draw as drawThumb } from '../../../web/src/charts/datasetThumb';
import { dark, light } from '../../../web/src/charts/palette';
import { pointsNote, shownPoints, targetScale } from '../../../web/src/charts/points';
import { diverging, shade, surfaceShades } from '../../../web/src/charts/ramp';
import { draw, pixelsAcross, type SurfaceData } from '../../../web/src/charts/surface';
import { Recorder, record, stubLayers } from './recorder';

const size = { width: 290, height: 278 };
let layers: Recorder[] = [];
beforeEach(() => {
  layers = stubLayers();
});

/** Points in a row, classes (or targets) in turn; three of four are for training. */
function datasetOf(count: number, classes: number, y = (i: number) => i % classes): Dataset {
  const x = Float32Array.from({ length: 2 * count }, (_, i) => ((i % count) / count) * 4 - 2);
  const targets = Float32Array.from({ length: count }, (_, i) => y(i));
  const window: Dataset['window'] = [-2.2, 2.2, -2.2, 2.2];
  return { x, y: targets, train_count: 0.75 * count, batches: 1, classes, window };
}

function surfaceData(
  dataset: Dataset,
  surface: number[],
  change: Partial<SurfaceData> = {},
): SurfaceData {
  const { classes } = dataset;
  const grid = Math.sqrt(surface.length / (classes === 3 ? 3 : 1));
  const common = {
    palette: light,
    axes: true,
    points: 'all',
    discrete: false,
    zoom: null,
  } as const;
  return { ...common, dataset, classes, grid, surface: Float32Array.from(surface), ...change };
}

/** The pixels that were painted last. */
function pixels(): number[] {
  const image = layers.flatMap((layer) => layer.named('putImageData')).at(-1)?.args[0];
  return [...new Uint32Array((image as ImageData).data.buffer)];
}

describe('colours', () => {
  const shades = surfaceShades(light);

  it('of two classes go from class 0 through paper to class 1', () => {
    record(draw, surfaceData(datasetOf(4, 2), [0, 0.5, 0.75, 1]), size);
    const expected = [-1, 0, 0.5, 1].map((t) => diverging(shades, t));
    expect(pixels()).toEqual(expected);
  });

  it('of a decision are only the ends', () => {
    record(draw, surfaceData(datasetOf(4, 2), [0.1, 0.49, 0.51, 1], { discrete: true }), size);
    expect(pixels()).toEqual([-1, -1, 1, 1].map((t) => diverging(shades, t)));
  });

  it('of a hidden unit lie on its own axis, whatever the problem is', () => {
    const zoom = { title: 'a of layer 2, unit 3', tone: { middle: 0.5, reach: 0.5 } };
    const { texts } = record(draw, surfaceData(datasetOf(4, 2), [0, 0.25, 0.5, 1], { zoom }), size);
    expect(pixels()).toEqual([-1, -0.5, 0, 1].map((t) => diverging(shades, t)));
    expect(texts.some((text) => text.startsWith('a of layer 2, unit 3'))).toBe(true);
  });

  it('of three classes are the winner’s, paper at a third', () => {
    const maps = [
      [1, 1 / 3, 0, 0.1],
      [0, 1 / 3, 2 / 3, 0.1],
      [0, 1 / 3, 1 / 3, 0.8],
    ];
    record(draw, surfaceData(datasetOf(4, 3), maps.flat()), size);
    const expected = [
      shade(shades, 0, 1),
      shades.paper,
      shade(shades, 1, 0.5),
      shade(shades, 2, 0.7),
    ];
    expect(pixels()).toEqual(expected);
  });

  it('of regression have the scale of the targets', () => {
    const dataset = datasetOf(4, 0, (i) => i - 2);
    expect(targetScale(dataset)).toBe(2);
    record(draw, surfaceData(dataset, [-2, 0, 1, 9]), size);
    expect(pixels()).toEqual([-1, 0, 0.5, 1].map((t) => diverging(shades, t)));
  });

  it('are paper where there is no number', () => {
    record(draw, surfaceData(datasetOf(4, 2), [NaN, 0.5, 0.5, Infinity]), size);
    expect(pixels()[0]).toBe(shades.paper);
  });
});

describe('points', () => {
  it('have the shape of their class and are hollow for testing', () => {
    record(draw, surfaceData(datasetOf(12, 3), []), size);
    const points = layers[0]!;
    // Nine to train, three to test; three classes in turn.
    expect(points.named('arc')).toHaveLength(4);
    expect(points.named('rect')).toHaveLength(4);
    expect(points.named('closePath')).toHaveLength(4);
    const hollow = points.named('fill').filter(({ fillStyle }) => fillStyle === light.paper);
    expect(hollow).toHaveLength(3);
  });

  it('may leave the test points out', () => {
    record(draw, surfaceData(datasetOf(12, 2), [], { points: 'train' }), size);
    expect(layers[0]!.named('beginPath')).toHaveLength(9);
  });

  it('are thinned when there are many, and the picture says so', () => {
    const data = surfaceData(datasetOf(20000, 2), []);
    const { train, test } = shownPoints(data);
    expect(train.length / test.length).toBeCloseTo(3, 1);
    expect(pointsNote(data)).toBe(`${train.length + test.length} of 20,000 points drawn`);
    expect(train.length + test.length).toBeLessThanOrEqual(800);
    expect(record(draw, data, size).texts).toContain(pointsNote(data));
    expect(layers[0]!.named('beginPath').length).toBeLessThanOrEqual(800);
    expect(pointsNote(surfaceData(datasetOf(400, 2), []))).toBeNull();
  });

  it('are drawn once, until something changes', () => {
    const data = surfaceData(datasetOf(12, 2), []);
    const recorder = record(draw, data, size);
    const again = (change: Partial<SurfaceData>) =>
      draw(recorder as unknown as CanvasRenderingContext2D, { ...data, ...change }, size);
    again({});
    expect(layers).toHaveLength(1);
    again({ palette: dark });
    again({ palette: dark, dataset: datasetOf(12, 2) });
    again({ palette: dark, dataset: data.dataset, axes: false });
    expect(layers).toHaveLength(4);
  });
});

describe('the frame', () => {
  it('has its own ticks for each axis', () => {
    const stretched: Dataset = { ...datasetOf(12, 2), window: [-230, 230, -0.5, 0.5] };
    const { texts } = record(draw, surfaceData(stretched, []), size);
    expect(texts).toEqual(expect.arrayContaining(['−200', '200', '−0.5', '0.5', 'x', '1', '2']));
  });

  it('explains the colours of regression', () => {
    const { texts } = record(
      draw,
      surfaceData(
        datasetOf(4, 0, (i) => (i - 2) / 1.5),
        [],
      ),
      size,
    );
    expect(texts).toEqual(expect.arrayContaining(['−1.5', '1.5']));
  });

  it('leaves ticks and names out where there is no room', () => {
    const phone = { width: 173, height: 173 };
    const recorder = record(draw, surfaceData(datasetOf(12, 2), [], { axes: false }), phone);
    expect(recorder.texts).toEqual([]);
    expect(recorder.named('strokeRect')[0]?.args).toEqual([0.5, 0.5, 172, 172]);
  });

  it('says when it has fewer cells than pixels', () => {
    const ctx = new Recorder() as unknown as CanvasRenderingContext2D;
    const sharp = pixelsAcross(ctx, surfaceData(datasetOf(4, 2), []), size);
    // The recorder has two device pixels for each of the square's.
    expect(sharp).toBe(2 * 242);
    const notes = (grid: number) => {
      const surface = Array.from({ length: grid ** 2 }, () => 0.5);
      return record(draw, surfaceData(datasetOf(4, 2), surface), size).texts.filter((text) =>
        text.includes('cells'),
      );
    };
    expect(notes(sharp / 4)).toEqual(['121 × 121 cells']);
    expect(notes(sharp)).toEqual([]);
  });
});

describe('a thumbnail', () => {
  const thumbSize = { width: 54, height: 33 };

  it('draws some points of every class inside its box', () => {
    const recorder = record(drawThumb, { palette: light, ...datasetOf(20000, 3) }, thumbSize);
    const colours = new Set(recorder.named('fill').map(({ fillStyle }) => fillStyle));
    expect(colours).toEqual(new Set([light.class0, light.class1, light.class2]));
    expect(recorder.named('fill').length).toBeLessThanOrEqual(110);
    for (const { args } of recorder.named('arc', 'rect')) {
      expect(Number(args[0])).toBeGreaterThan(0);
      expect(Number(args[0])).toBeLessThan(54);
      expect(Number(args[1])).toBeGreaterThan(0);
      expect(Number(args[1])).toBeLessThan(33);
    }
  });

  it('keeps stretched data wide', () => {
    const stretched: Dataset = { ...datasetOf(100, 2), window: [-2, 2, -0.02, 0.02] };
    stretched.x.fill(0, 100).fill(0.02, 100, 101).fill(-0.02, 101, 102);
    const ys = record(drawThumb, { palette: light, ...stretched }, thumbSize)
      .named('arc', 'rect')
      .map(({ args }) => Number(args[1]));
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(5);
  });
});
