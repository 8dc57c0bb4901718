import { describe, expect, it } from 'vitest';
import { light } from '../../../web/src/charts/palette';
import {
  draw,
  exampleAt,
  moveExample,
  planeCaption,
  readOut,
  type PlaneData,
} from '../../../web/src/charts/plane';
import { kPlaneLines, kPlaneSamples, type Plane } from '../../../web/src/engine/protocol';
import { record } from './recorder';
import { kNoNumber } from './vitalExamples';

const size = { width: 400, height: 200 };
/** 46 px on the left, 12 on the right, 20 above and below; at most 1.7 times as wide as tall. */
const box = { x: 46, y: 20, width: 1.7 * 160, height: 160 };
const kGrid = 2 * kPlaneLines * kPlaneSamples;

/** A layer that stretches the square -1..1 by `scale`, with examples at the given places. */
function planeOf(scale: number, examples: [number, number, number][]): Plane {
  const lines = new Float32Array(2 * kGrid);
  for (let line = 0; line < 2 * kPlaneLines; ++line) {
    for (let sample = 0; sample < kPlaneSamples; ++sample) {
      const across = (2 * (line % kPlaneLines)) / (kPlaneLines - 1) - 1;
      const along = (2 * sample) / (kPlaneSamples - 1) - 1;
      const [x1, x2] = line < kPlaneLines ? [across, along] : [along, across];
      const i = line * kPlaneSamples + sample;
      lines[i] = scale * x1;
      lines[kGrid + i] = scale * x2;
    }
  }
  const points = [...examples.map(([x]) => x), ...examples.map(([, y]) => y)];
  const y = Float32Array.from(examples, ([, , label]) => label);
  return { layer: 1, units: [2, 0], lines, points: Float32Array.from(points), y };
}

function dataOf(a: Plane, change: Partial<PlaneData> = {}): PlaneData {
  return { palette: light, twin: 'a', planes: { a, b: a }, classes: 2, hover: null, ...change };
}
const two = planeOf(1, [
  [-1, -1, 0],
  [0.5, 0, 1],
]);

describe('the transformed plane', () => {
  it('is drawn line by line at its places', () => {
    const calls = record(draw, dataOf(planeOf(1, [])), size).calls.filter(
      ({ name, strokeStyle }) => name.endsWith('To') && strokeStyle === light.twinA,
    );
    expect(calls).toHaveLength(kGrid);
    // The first line runs along the left edge from bottom to top.
    const ends = [calls[0], calls[kPlaneSamples - 1]].map((call) => call?.args);
    expect(ends).toEqual([
      [box.x, box.y + box.height],
      [box.x, box.y],
    ]);
  });

  it('names its axes after the units', () => {
    const { texts } = record(draw, dataOf(two), size);
    expect(texts).toEqual(expect.arrayContaining(['of unit 3', 'of unit 1']));
  });

  it('draws examples by class', () => {
    const { calls } = record(draw, dataOf(two), size);
    expect(calls.filter(({ name }) => name === 'arc')).toHaveLength(1);
    expect(calls.filter(({ name }) => name === 'rect')).toHaveLength(2);
  });

  it('has the same axes for both twins', () => {
    const planes = { a: two, b: planeOf(8, []) };
    const ticks = (twin: 'a' | 'b') =>
      record(draw, dataOf(two, { planes, twin }), size).texts.filter((text) => /\d/.test(text));
    expect(ticks('a')).toEqual(ticks('b'));
    expect(ticks('a')).toContain('−5');
  });

  it('reads out the example under the pointer, or the next one', () => {
    const at = (x: number, y: number) => exampleAt(dataOf(two), size, x, y);
    expect(at(box.x + 0.75 * box.width + 3, box.y + 0.5 * box.height)).toBe(1);
    expect(at(box.x, box.y)).toBeNull();
    expect(moveExample(dataOf(two), 1)).toBe(0);
    expect(moveExample(dataOf(two, { hover: 0 }), 1)).toBe(1);
    expect(moveExample(dataOf(two, { hover: 1 }), 1)).toBe(1);
    expect(moveExample(dataOf(planeOf(1, [])), 1)).toBeNull();
    expect(readOut(dataOf(two, { hover: 1 }))).toBe('class 1, unit 3: 0.500, unit 1: 0');
    expect(readOut(dataOf(two, { hover: 1, classes: 0 }))).toMatch(/^target 1.00/);
    expect(readOut(dataOf(two, { hover: 9 }))).toBe('');
  });

  it('thins examples that would hide the grid', () => {
    const many = planeOf(
      1,
      Array.from({ length: 500 }, () => [0, 0, 0]),
    );
    expect(record(draw, dataOf(many), size).named('arc')).toHaveLength(300);
  });

  it('says how it spreads the examples', () => {
    expect(planeCaption(dataOf(two))).toMatch(
      /^Examples spread over −1.00 to 0.50 by −1.00 to 0.00;/,
    );
    const spot = planeOf(0.01, [
      [0.01, 0.01, 0],
      [0.02, 0.01, 1],
    ]);
    expect(planeCaption({ planes: { a: two, b: spot }, twin: 'b' })).toMatch(
      /^The whole plane ends in nearly one spot: 0.010 to 0.020 by/,
    );
  });

  it.each([
    ['no examples', planeOf(1, [])],
    ['one spot', planeOf(0, [[0, 0, 0]])],
    ['no numbers', planeOf(NaN, [[NaN, Infinity, 1]])],
    [
      'nothing',
      { ...two, lines: new Float32Array(), points: new Float32Array(), y: new Float32Array() },
    ],
  ])('bears %s', (_, plane) => {
    const data = dataOf(plane, { hover: 0 });
    expect(record(draw, data, size).texts.join() + planeCaption(data)).not.toMatch(kNoNumber);
  });
});
