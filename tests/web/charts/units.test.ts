import { beforeEach, describe, expect, it } from 'vitest';
import type { Diagram } from '../../../web/src/engine/protocol';
import { dark, light } from '../../../web/src/charts/palette';
import {
  comfortableWidth,
  draw,
  neededWidth,
  pointedAt,
  unitAt,
  type UnitsData,
} from '../../../web/src/charts/units';
import { rowY, shownUnits, unitBox, unitsLayout } from '../../../web/src/charts/unitsLayout';
import { type Recorder, record, stubLayers } from './recorder';
import { countOf, unitsExample } from './unitsExample';

const size = { width: 934, height: 240 };

function unitsData(units: number[], change: Partial<UnitsData> = {}, share = 1 / 12): UnitsData {
  return unitsExample(units, new Float32Array(countOf(units) * 48).fill(share), change);
}

/** Numbers of a network with two inputs and one output, all the same. */
function diagramOf(units: readonly number[], value: number): Diagram {
  const widths = [2, ...units.map((count) => Math.min(8, count)), 1];
  const hidden = widths.slice(1, -1).reduce((sum, n) => sum + n, 0);
  const links = widths.slice(1).reduce((sum, n, i) => sum + n * (widths[i] ?? 0), 0);
  const all = (length: number) => new Float32Array(length).fill(value);
  const thumbs = all((2 + hidden) * 4);
  const own = { biases: all(hidden + 1), gamma: all(hidden), beta: all(hidden) };
  return { cells: 2, thumbs, weights: all(links), ...own };
}

let layers: Recorder[] = [];
beforeEach(() => {
  layers = stubLayers();
});

/** What stands still and what moves, as one picture. */
function recordWhole(data: UnitsData, place = size): Recorder {
  layers.length = 0;
  const recorder = record(draw, data, place);
  recorder.calls.unshift(...layers.flatMap(({ calls }) => calls));
  return recorder;
}

const without = { twin: 'b', normed: false, shifted: false } as const;

/** Outlines of histograms. */
const bars = (recorder: Recorder) =>
  recorder.named('fill').filter(({ fillStyle }) => fillStyle === light.twinA);

describe('places', () => {
  it('show z, z_tilde and a thumbnail, larger where there is room', () => {
    const wide = (layers: number) => unitsLayout(layers, 'before', size);
    expect(wide(6).slots.map(({ station }) => station)).toEqual([0, 2]);
    expect([wide(3).slotWidth, wide(6).slotWidth, wide(14).slotWidth]).toEqual([48, 24, 12]);
    expect(wide(6).thumb.side).toBe(24);
  });

  it('follow the flow: behind the activation the norm comes last', () => {
    const before = unitsLayout(6, 'before', size);
    const after = unitsLayout(6, 'after', size);
    expect(after.slots.map(({ station }) => station)).toEqual([3, 2]);
    expect(before.thumb.x).toBeGreaterThan(before.norm.x + before.norm.width);
    expect(after.thumb.x + after.thumb.side).toBeLessThan(after.norm.x);
  });

  it('put the units of a small layer round the middle', () => {
    const layout = unitsLayout(1, 'before', size);
    // The rows fill 20..221.
    expect(rowY(layout, 1, 0)).toBe(121);
    expect(rowY(layout, 2, 0) + rowY(layout, 2, 1)).toBe(2 * 120.5);
  });

  it('grow with the layers beyond a width', () => {
    expect(neededWidth(6)).toBeLessThanOrEqual(934);
    expect(neededWidth(32)).toBeGreaterThan(934);
    expect(neededWidth(32) - neededWidth(31)).toBe(neededWidth(2) - neededWidth(1));
    for (const layers of [1, 6, 32]) {
      const place = { ...size, width: comfortableWidth(layers) };
      expect(unitsLayout(layers, 'after', place).slotWidth).toBeGreaterThanOrEqual(24);
    }
  });

  it.each([6, 20, 32])('of %d layers never overlap', (layers) => {
    const width = Math.max(934, neededWidth(layers));
    const { columnWidth, pitch } = unitsLayout(layers, 'before', { ...size, width });
    expect(pitch - columnWidth).toBeGreaterThanOrEqual(10);
  });
});

it('shows eight units, and the selected one among them', () => {
  expect(shownUnits(3)).toEqual([0, 1, 2]);
  expect(shownUnits(40)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(shownUnits(40, 5)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(shownUnits(40, 37)).toEqual([0, 1, 2, 3, 4, 5, 6, 37]);
});

describe('pointing', () => {
  it('finds every unit at the middle of its box', () => {
    const data = unitsData([8, 40, 3], { selected: { layer: 1, unit: 37 } });
    const layout = unitsLayout(3, 'before', size);
    const found = [8, 8, 3].flatMap((rows, layer) =>
      Array.from({ length: rows }, (_, row) => {
        const { x, y, width, height } = unitBox(layout, layer, rows, row);
        return unitAt(data, size, x + width / 2, y + height / 2);
      }),
    );
    const expected = [shownUnits(8), shownUnits(40, 37), shownUnits(3)].flatMap((units, layer) =>
      units.map((unit) => ({ layer, unit })),
    );
    expect(found).toEqual(expected);
  });

  it('finds nothing beside the units', () => {
    const data = unitsData([8, 3]);
    expect(unitAt(data, size, 5, 120)).toBeNull();
    expect(unitAt(data, size, 930, 120)).toBeNull();
    // Above the three units of the second layer.
    const { x, width } = unitBox(unitsLayout(2, 'before', size), 1, 3, 0);
    expect(unitAt(data, size, x + width / 2, 30)).toBeNull();
  });
});

describe('the picture', () => {
  it('has a box for every layer with a norm, and no dashed line', () => {
    const { calls } = recordWhole(unitsData([8, 8, 4]));
    const boxes = calls.filter(({ name }) => name === 'strokeRect');
    expect(boxes.map(({ strokeStyle }) => strokeStyle)).toEqual(Array(3).fill(light.twinA));
    expect(calls.some(({ name, dash }) => name === 'stroke' && dash.length > 0)).toBe(false);
  });

  it('has dashed lines in the same place without one, and neither box nor names there', () => {
    const on = recordWhole(unitsData([8, 8]));
    const off = recordWhole(unitsData([8, 8], without));
    expect(off.named('strokeRect')).toEqual([]);
    const dashed = off.calls.filter(({ name, dash }) => name === 'lineTo' && dash.length > 0);
    expect(dashed).toHaveLength(16);
    const zs = ({ texts }: typeof on) => texts.filter((text) => text === 'z').length;
    expect([zs(on), zs(off)]).toEqual([4, 2]);
    // Histograms of z stand at the same places in both.
    const grounds = (recorder: typeof on) =>
      recorder.named('fillRect').filter(({ fillStyle }) => fillStyle === light.plot);
    const places = new Set(grounds(on).map(({ args }) => args.join()));
    expect(grounds(off)).toHaveLength(16);
    expect(grounds(off).every(({ args }) => places.has(args.join()))).toBe(true);
  });

  it('outlines the selected unit in either twin', () => {
    const selected = { layer: 1, unit: 2 };
    for (const twin of [{}, without]) {
      const boxes = recordWhole(unitsData([8, 8], { ...twin, selected })).named('strokeRect');
      expect(boxes.at(-1)?.strokeStyle).toBe(light.select);
    }
  });

  it('names layers with what they do not show, and the axes', () => {
    const { texts } = recordWhole(unitsData([8, 40]));
    expect(texts).toEqual(expect.arrayContaining(['layer 1', 'layer 2, 8 of 40 units']));
    expect(texts).toEqual(expect.arrayContaining(['axis −3 to 3', 'output']));
  });

  it.each([0, 1, 6, 16, 32])('of %d layers stays inside its frame', (layers) => {
    const frame = { ...size, width: Math.max(934, neededWidth(layers)) };
    for (const twin of [{}, without]) {
      for (const { x, y } of recordWhole(unitsData(Array<number>(layers).fill(8), twin), frame)
        .places) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.height);
      }
    }
  });

  it('leaves histograms that are no numbers empty', () => {
    const broken = unitsData([3, 2], {}, NaN);
    broken.distributions.a_from = NaN;
    broken.distributions.reach = Infinity;
    expect(bars(recordWhole(broken))).toEqual([]);
    expect(bars(recordWhole(unitsData([3, 2])))).toHaveLength(5 * 2);
  });
});

describe('the numbers of the network', () => {
  const units = [3, 2];
  const drawn = (value: number, change: Partial<UnitsData> = {}) =>
    recordWhole(unitsData(units, { diagram: diagramOf(units, value), ...change }));
  const strokes = (recorder: Recorder, colour: string) =>
    recorder.named('stroke').filter(({ strokeStyle }) => strokeStyle === colour);

  it('give every link the colour of its sign', () => {
    const curves = drawn(0.5)
      .named('bezierCurveTo')
      .filter(({ strokeStyle }) => strokeStyle === light.class1);
    expect(curves).toHaveLength(2 * 3 + 3 * 2 + 2 * 1);
    expect(strokes(drawn(0.5), light.class1)).toHaveLength(1);
    expect(strokes(drawn(0.5), light.class0)).toHaveLength(0);
    expect(strokes(drawn(-0.5), light.class0)).toHaveLength(1);
  });

  it('draw links of other sizes apart', () => {
    const diagram = diagramOf(units, 0.1);
    diagram.weights[0] = 2;
    const recorder = recordWhole(unitsData(units, { diagram }));
    expect(strokes(recorder, light.class1)).toHaveLength(2);
  });

  it('mark gamma and beta on the axis of z_tilde, and biases by colour', () => {
    const marks = (recorder: Recorder, colour: string) =>
      recorder.named('fillRect').filter(({ fillStyle }) => fillStyle === colour);
    const [gamma] = marks(drawn(1), light.gamma);
    const { slotWidth } = unitsLayout(2, 'before', size);
    // From beta - gamma = 0 to beta + gamma = 2 on an axis from -3 to 3: a third of it.
    expect(gamma?.args[2]).toBeCloseTo(slotWidth / 3, 6);
    expect(marks(drawn(1), light.beta)).toHaveLength(5);
    expect(marks(drawn(1, without), light.gamma)).toHaveLength(0);
    expect(marks(drawn(-1), light.class0)).toHaveLength(5);
    expect(marks(drawn(0), light.class0)).toHaveLength(0);
  });

  it('are left out where they are not finite', () => {
    expect(() => drawn(NaN)).not.toThrow();
    expect(() => drawn(Infinity)).not.toThrow();
  });

  it('can be pointed at: units, and links with their weight', () => {
    const data = unitsData(units, { diagram: diagramOf(units, -0.25) });
    const layout = unitsLayout(2, 'before', size);
    const box = unitBox(layout, 0, 3, 1);
    const at = (x: number, y: number) => pointedAt(data, size, x, y);
    expect(at(box.x + 5, box.y + 5)).toEqual({ kind: 'unit', place: { layer: 0, unit: 1 } });
    // Between the last layer and the output, close to the upper unit.
    const last = unitBox(layout, 1, 2, 0);
    const link = at(last.x + last.width, rowY(layout, 2, 0));
    expect(link).toMatchObject({ kind: 'link', link: { gap: 2, from: 0, to: 0, index: 12 } });
    const { texts } = recordWhole({ ...data, pointed: link });
    expect(texts).toContain('weight −0.250');
    expect(at(2, 2)).toBeNull();
  });

  it('show every unit as a thumbnail', () => {
    const recorder = record(draw, unitsData(units, { diagram: diagramOf(units, 1) }), size);
    // One for what stands still, two inputs and five units.
    expect(recorder.named('drawImage')).toHaveLength(1 + 2 + 5);
  });
});

it('draws what stands still once, until something changes', () => {
  const data = unitsData([8, 8]);
  const recorder = record(draw, data, size);
  const again = (change: Partial<UnitsData>, place = size) =>
    draw(recorder as unknown as CanvasRenderingContext2D, { ...data, ...change }, place);
  again(unitsData([8, 8], {}, 0.5));
  again({ selected: { layer: 1, unit: 3 } });
  expect(layers).toHaveLength(1);
  again({ palette: dark });
  again({ palette: dark, normed: false });
  again({ palette: dark }, { ...size, width: 700 });
  again(unitsData([8, 7]));
  expect(layers).toHaveLength(5);
});
