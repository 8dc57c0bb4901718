import { describe, expect, it } from 'vitest';
import { light } from '../../../web/src/charts/palette';
import type { Panel, PanelLine } from '../../../web/src/charts/panelData';
import { draw, neighbour, placeAt, readOut, type PanelsData } from '../../../web/src/charts/panels';
import { logAxis, plainAxis } from '../../../web/src/charts/scale';
import { record } from './recorder';
import { kNoNumber } from './vitalExamples';

const size = { width: 300, height: 200 };
/** One column: 11 + 6.3 a letter of "step" on the left, 12 on the right; 19 px over the plot, 23 below. */
const box = { x: 36.2, y: 19, width: 300 - 36.2 - 12, height: 158 };

function lineOf(values: number[], change: Partial<PanelLine> = {}): PanelLine {
  const steps = values.map((_, i) => i * 10);
  return {
    count: values.length,
    steps,
    values,
    name: 'one',
    colour: '#123456',
    width: 2,
    ...change,
  };
}

function panelsOf(lines: PanelLine[], change: Partial<Panel> = {}): PanelsData {
  const panel = { title: 'a title', axis: plainAxis(0, 4, 4), lines, ...change };
  return {
    palette: light,
    columns: [[panel]],
    axis: plainAxis(0, 20, 2),
    axisName: 'step',
    longest: '',
    hover: null,
    place: (at) => `step ${String(at)}`,
  };
}

const strokesOf = (data: PanelsData, colour: string) => {
  const { calls } = record(draw, data, size);
  return calls.filter(({ name, strokeStyle }) => name.endsWith('To') && strokeStyle === colour);
};

describe('panels', () => {
  it('draw every value at its place', () => {
    const points = strokesOf(panelsOf([lineOf([0, 1, 4])]), '#123456');
    const xs = [box.x, box.x + box.width / 2, box.x + box.width];
    const ys = [box.y + box.height, box.y + 0.75 * box.height, box.y];
    points.forEach(({ args }, i) => {
      expect(args[0]).toBeCloseTo(xs[i] ?? NaN, 6);
      expect(args[1]).toBeCloseTo(ys[i] ?? NaN, 6);
    });
    expect(points).toHaveLength(3);
  });

  it.each([
    [[9, 1, 0], 'right'],
    [[0, 1, 9], 'left'],
  ] as const)('say what leaves the axis where no line is: %j, %s', (values, side) => {
    const notes = record(draw, panelsOf([lineOf([...values])]), size).named('fillText');
    const note = notes.find(({ args }) => args[0] === '9.00');
    const [, x, y] = note?.args as [string, number, number];
    expect(x < box.x + box.width / 2 ? 'left' : 'right').toBe(side);
    expect(y).toBeLessThan(box.y + 12);
  });

  it('put equal factors at equal distances', () => {
    const axis = logAxis(0.01, 1, 2);
    const points = strokesOf(panelsOf([lineOf([0.01, 0.1, 1])], { axis }), '#123456');
    expect(points[1]?.args[1]).toBeCloseTo(box.y + box.height / 2, 6);
  });

  it('say title and ticks, and the names at the ends of the lines', () => {
    const { texts } = record(draw, panelsOf([lineOf([0, 1, 4], { label: 'end' })]), size);
    expect(texts).toEqual(expect.arrayContaining(['a title', 'step', '0', '4', '20', 'end']));
  });

  it('say how far values go that leave the frame', () => {
    const { texts } = record(draw, panelsOf([lineOf([0, 1e6, -3])]), size);
    expect(texts).toEqual(expect.arrayContaining(['1e6', '−3.00']));
    const inside = record(draw, panelsOf([lineOf([0, 4, 2])]), size).texts;
    expect(inside).not.toContain('4.00');
  });

  it('say zeros where factors are equal', () => {
    const { texts } = record(draw, panelsOf([lineOf([0, 1])], { axis: logAxis(0.1, 1, 2) }), size);
    expect(texts).toContain('0');
  });

  it('stand beside and below each other on one axis', () => {
    const one = panelsOf([lineOf([1, 2, 3])]);
    const [panel] = one.columns[0] ?? [];
    const four = panel
      ? {
          ...one,
          columns: [
            [panel, panel],
            [panel, panel],
          ],
        }
      : one;
    expect(record(draw, four, size).texts.filter((text) => text === 'a title')).toHaveLength(4);
    // The common axis stands once below each column.
    expect(record(draw, four, size).texts.filter((text) => text === 'step')).toHaveLength(2);
  });

  it('draw bars from the ground, left filled and right hollow', () => {
    const bars = (side: 'left' | 'right') =>
      record(draw, panelsOf([lineOf([2, 0, NaN], { bars: side, width: 1 })]), size);
    const rects = (side: 'left' | 'right') => bars(side).named('rect').slice(1);
    expect(rects('left')).toHaveLength(1);
    const [, top, , height] = (rects('left')[0]?.args ?? []) as number[];
    expect(top).toBeCloseTo(box.y + box.height / 2, 6);
    expect((top ?? 0) + (height ?? 0)).toBeCloseTo(box.y + box.height, 6);
    expect(bars('left').named('fill').at(-1)?.fillStyle).toBe('#123456');
    expect(rects('right')).toHaveLength(1);
  });

  it('fill the ground between two lines, but for their gaps', () => {
    const [low, high] = [lineOf([0, 0, NaN, 0, 0]), lineOf([1, 2, 2, 4, 4])];
    const band = { low, high, colour: '#abcdef', alpha: 0.1 };
    const { calls } = record(draw, panelsOf([], { band }), size);
    const fill = calls.findIndex(
      ({ name, fillStyle }) => name === 'fill' && fillStyle === '#abcdef',
    );
    const path = calls.slice(0, fill).filter(({ fillStyle }) => fillStyle === '#abcdef');
    const heights = path
      .filter(({ name }) => name === 'lineTo')
      .map(({ args }) => (box.y + box.height - Number(args[1])) / (box.height / 4));
    // Along the upper line and back along the lower one, twice.
    [1, 2, 0, 0, 4, 4, 0, 0].forEach((value, i) => expect(heights[i]).toBeCloseTo(value, 6));
    expect(heights).toHaveLength(8);
    expect(path.filter(({ name }) => name === 'closePath')).toHaveLength(2);
  });

  it('say in words what is not there', () => {
    const { texts } = record(draw, panelsOf([], { level: 1, note: ['nothing', 'here'] }), size);
    expect(texts).toEqual(expect.arrayContaining(['a title', 'nothing', 'here']));
  });

  it('mark a place', () => {
    const mark = { at: 10, text: 'now' };
    expect(record(draw, { ...panelsOf([lineOf([1])]), mark }, size).texts).toContain('now');
    const beyond = { at: 30, text: 'now' };
    expect(record(draw, { ...panelsOf([]), mark: beyond }, size).texts).not.toContain('now');
  });

  it.each([
    ['nothing', []],
    ['one value', [lineOf([1], { label: 'x' })]],
    ['no numbers', [lineOf([NaN, Infinity, -Infinity], { label: 'x' })]],
    ['gaps', [lineOf([1, NaN, 3], { label: 'x', dots: true })]],
    ['huge values', [lineOf([1e30, -1e30], { label: 'x' }), lineOf([1, 2], { label: 'y' })]],
  ])('bear %s', (_, lines) => {
    for (const axis of [plainAxis(0, 4, 4), logAxis(0.1, 10, 2), plainAxis(NaN, NaN, 2)]) {
      const data = { ...panelsOf(lines, { axis }), hover: 10 };
      const { texts } = record(draw, data, size);
      expect(texts.join() + readOut(data)).not.toMatch(kNoNumber);
    }
  });
});

describe('reading out', () => {
  const data = panelsOf([lineOf([1, 2, 3]), lineOf([7, 8, 9], { name: 'two' })]);

  it('finds the nearest point of the plot, and none beside it', () => {
    expect(placeAt(data, size, box.x + 0.3 * box.width)).toBe(10);
    expect(placeAt(data, size, box.x + 0.2 * box.width)).toBe(0);
    expect(placeAt(data, size, 5)).toBeNull();
    expect(placeAt(panelsOf([]), size, 150)).toBeNull();
  });

  it('goes from point to point', () => {
    expect(neighbour(data, null, 1)).toBe(20);
    expect(neighbour(data, 20, -1)).toBe(10);
    expect(neighbour(data, 20, 1)).toBe(20);
    expect(neighbour(data, 0, -1)).toBe(0);
    expect(neighbour(panelsOf([]), 0, 1)).toBeNull();
  });

  it('writes the values in the picture and in words', () => {
    const shown = { ...data, hover: 10 };
    const { texts } = record(draw, shown, size);
    expect(texts).toEqual(expect.arrayContaining(['step 10', 'one 2.00', 'two 8.00']));
    expect(texts).not.toContain('a title');
    expect(readOut(shown)).toBe('step 10; a title: one 2.00, two 8.00');
    expect(readOut(data)).toBe('');
  });
});
