import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../../web/src/state/text';
import { randomFrom } from './randomConfig';

describe('writeNumber', () => {
  const texts: [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [0.5, '0.5'],
    [0.001, '0.001'],
    [0.0001, '1e-4'],
    [1e-5, '1e-5'],
    [1.5e-8, '1.5e-8'],
    [20000, '20000'],
    [1e9, '1e9'],
    [1e21, '1e21'],
    [4294967295, '4294967295'],
    [0.1 + 0.2, '0.30000000000000004'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ];
  it.each(texts)('%d as %s', (value, text) => {
    expect(writeNumber(value)).toBe(text);
  });

  it('writes every number so that it reads back equal', () => {
    const seed = Date.now() % 2 ** 32;
    const random = randomFrom(seed);
    for (let i = 0; i < 2000; ++i) {
      const value = (random() - 0.5) * 10 ** (40 * random() - 20);
      expect(Number(writeNumber(value)), `seed ${seed}`).toBe(value);
    }
  });
});
