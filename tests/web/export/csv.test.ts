import { expect, it } from 'vitest';
import { csvOf } from '../../../web/src/export/csv';

it('writes a line of names and a line a row, floats exactly and gaps empty', () => {
  const third = Math.fround(1 / 3);
  const text = csvOf({
    columns: ['step', 'twin', 'mu'],
    rows: [
      [1, 'with', third],
      [2, 'without', NaN],
      [3, 'with', Infinity],
    ],
  });
  const lines = text.split('\r\n');
  expect(lines).toEqual(['step,twin,mu', expect.any(String), '2,without,', '3,with,', '']);
  expect(Math.fround(Number(lines[1]?.split(',')[2]))).toBe(third);
});
