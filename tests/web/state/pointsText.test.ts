import { describe, expect, it } from 'vitest';
import { kMostPoints, ownData, type OwnData, type OwnPoint } from '../../../web/src/state/own';
import { readPoints, writePoints } from '../../../web/src/state/pointsText';
import { randomFrom } from './randomConfig';

type Random = () => number;

/** `place` makes a coordinate. */
function randomData(random: Random, place: () => number, classes: OwnData['classes']): OwnData {
  const points = Array.from({ length: 4 + Math.floor(200 * random()) }, (): OwnPoint => {
    const y = classes === 0 ? place() : Math.floor(classes * random());
    return { x1: place(), x2: place(), y };
  });
  return ownData(points, classes);
}

describe('points as text', () => {
  it('come back to the bit, on a grid or not, for random sets', () => {
    const seed = Date.now() % 2 ** 32;
    const random = randomFrom(seed);
    const places = [
      () => Math.round(1200 * random() - 600) / 100,
      () => Math.round(12 * random()),
      () => Math.round(2000 * random() - 1000) / 1000,
      () => 20 * random() - 10,
      () => (random() - 0.5) * 10 ** (12 * random() - 6),
    ];
    for (const place of places) {
      for (const classes of [0, 2, 3] as const) {
        const data = randomData(random, place, classes);
        const text = writePoints(data);
        expect(text, `seed ${seed}`).toMatch(/^[\w-]+$/);
        expect(readPoints(text ?? ''), `seed ${seed}`).toEqual(data);
      }
    }
  });

  it('take about seven letters for a point that was drawn', () => {
    const random = randomFrom(1);
    const point = () => ({ x1: Math.round(1200 * random() - 600) / 100, x2: 1.25, y: 1 });
    const text = writePoints(ownData(Array.from({ length: 300 }, point), 2)) ?? '';
    expect(text.length).toBeLessThan(300 * 7);
  });

  it('are left out when a link would grow too long', () => {
    const many = Array.from({ length: kMostPoints }, (_, i) => ({
      x1: i / 7,
      x2: i / 11,
      y: i % 2,
    }));
    expect(writePoints(ownData(many, 2))).toBeNull();
  });

  const four = writePoints(
    ownData(
      [0, 1, 2, 3].map((i) => ({ x1: i, x2: -i, y: i % 2 })),
      2,
    ),
  );
  it.each([
    '',
    'x',
    '????',
    'AQ',
    `${four}AAAA`,
    four?.slice(0, -3) ?? '',
    `B${four?.slice(1)}`,
    btoa('a text that says nothing of points').replaceAll('=', ''),
    'A'.repeat(100_000),
    // Five billion points, four points of class 7, three points, and a coordinate that is no number.
    'AQIAAP____8P',
    'AQIAAAQAAAcAAAcAAAcAAAc',
    'AQIAAAMAAAEAAAAAAAE',
    'AQIPAAQAAMB_AADAfwAAAMB_AADAfwEAAMB_AADAfwAAAMB_AADAfwE',
  ])('are refused as a whole where they are junk: %s', (text) => {
    expect(readPoints(text)).toBeNull();
  });

  it('are never more than a link could hold, whatever random bytes say', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 2000; ++i) {
      const bytes = Array.from({ length: 60 }, () => String.fromCharCode(256 * random()));
      const text = btoa(String.fromCharCode(1, 2, 0, 0) + bytes.join(''));
      const read = readPoints(text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
      expect(read === null || read.y.length <= 20).toBe(true);
    }
  });
});
