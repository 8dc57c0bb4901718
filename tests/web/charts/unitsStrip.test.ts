import { beforeEach, expect, it } from 'vitest';
import { draw, pointedAt, type UnitsData } from '../../../web/src/charts/units';
import { columnX, unitsLayout } from '../../../web/src/charts/unitsLayout';
import { stripBox, unitsInStrip } from '../../../web/src/charts/unitsStrip';
import { type Recorder, record, stubLayers } from './recorder';
import { countOf, unitsExample } from './unitsExample';

const size = { width: 934, height: 240 };
const units = [40, 8, 256];
const layout = unitsLayout(units.length, 'before', size, units);

/** Every unit answers in the bin of a that its number says: 0, 1, ... 11, 0, ... */
function dataOf(change: Partial<UnitsData> = {}): UnitsData {
  const count = countOf(units);
  const histograms = new Float32Array(count * 48);
  for (let unit = 0; unit < count; ++unit) histograms[unit * 48 + 36 + (unit % 12)] = 1;
  return unitsExample(units, histograms, change);
}

let layers: Recorder[] = [];
beforeEach(() => {
  layers = stubLayers();
});

it('holds exactly the units that have no row', () => {
  expect(unitsInStrip(8, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([]);
  expect(unitsInStrip(11, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([8, 9, 10]);
  expect(unitsInStrip(11, [0, 1, 2, 3, 4, 5, 6, 9])).toEqual([7, 8, 10]);
});

it('stands between the thumbnails and the links, inside the picture', () => {
  for (const layer of [0, 2]) {
    const box = stripBox(layout, layer, units[layer]! - 8);
    expect(box.x).toBeGreaterThanOrEqual(columnX(layout, layer) + layout.columnWidth);
    expect(box.x + box.width).toBeLessThan(columnX(layout, layer + 1) - 6);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
  }
});

it('finds every unit under the pointer, row for row', () => {
  const box = stripBox(layout, 0, 32);
  const found = Array.from({ length: 32 }, (_, row) => {
    const y = box.y + ((row + 0.5) * box.height) / 32;
    return pointedAt(dataOf(), size, box.x + 3, y);
  });
  expect(found).toEqual(
    found.map((_, row) => ({ kind: 'unit', place: { layer: 0, unit: 8 + row } })),
  );
});

it('shows one row per unit, as a copy of one small image', () => {
  const recorder = record(draw, dataOf(), size);
  const copies = recorder.named('drawImage').filter(({ args }) => args.length === 9);
  expect(copies.map(({ args }) => [args[2], args[4]])).toEqual([
    [0, 32],
    [32, 248],
  ]);
  expect(layers.length).toBeGreaterThan(0);
});

it('says how many units it holds, and no more than there is room for', () => {
  const headsOf = (width: number) => {
    record(draw, dataOf(), { ...size, width });
    const texts = layers.flatMap((made) => made.texts);
    layers.length = 0;
    return texts.filter((text) => / more|^[+]/.test(text));
  };
  expect(headsOf(1600)).toEqual(['32 more units', '248 more units']);
  expect(headsOf(480)).toEqual(['+32', '+248']);
});

it('names the unit that is pointed at', () => {
  const pointed = { kind: 'unit', place: { layer: 2, unit: 99 } } as const;
  const thumbs = new Float32Array(26 * 4);
  const all = (length: number) => new Float32Array(length);
  const diagram = { cells: 2, thumbs, weights: all(2 * 8 + 64 + 64 + 8), biases: all(25) };
  const whole = { ...diagram, gamma: all(24), beta: all(24) };
  const recorder = record(draw, dataOf({ pointed, diagram: whole }), size);
  const texts = recorder.named('fillText').map(({ args }) => String(args[0]));
  expect(texts.some((text) => text.startsWith('unit 100:'))).toBe(true);
});
