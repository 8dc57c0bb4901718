import { describe, expect, it } from 'vitest';
import { columnTable, coordinate, half, lineTable } from '../../../web/src/notes/tables';

describe('a table of columns', () => {
  it('has a row a place, a dash where a column has ended, and names for its rows', () => {
    const columns = [
      { name: 'a', values: [1, 2.345] },
      { name: 'b', values: [3] },
    ];
    expect(columnTable('Two', 'step', columns, (row) => `${row * 10}`)).toEqual({
      caption: 'Two',
      head: ['step', 'a', 'b'],
      rows: [
        ['0', '1.00', '3.00'],
        ['10', '2.35', '–'],
      ],
    });
  });

  it('thins many rows, keeps the first and the last, and says so', () => {
    const { caption, rows } = columnTable('Many', 'step', [
      { name: 'a', values: Array.from({ length: 401 }, (_, i) => i) },
    ]);
    expect(caption).toBe('Many, 24 of 401');
    expect([rows[0]![0], rows.at(-1)![0]]).toEqual(['1', '401']);
  });

  it('of nothing has no rows', () => {
    expect(columnTable('None', 'step', []).rows).toEqual([]);
  });
});

describe('a table of lines', () => {
  it('names rows by the places of the longest line and never says NaN', () => {
    const x = [0, 10, 20];
    const table = lineTable('Loss', 'step', [
      { name: 'short', x, y: [0.5], tone: 'ink' },
      { name: 'long', x, y: [1, NaN, 0.123456], tone: 'ink' },
    ]);
    expect(table.rows).toEqual([
      ['0', '0.5000', '1.000'],
      ['10', '–', '–'],
      ['20', '–', '0.1235'],
    ]);
  });
});

describe('lists of pairs', () => {
  it('are read row by row, or pair by pair', () => {
    const list = Float64Array.of(1, 2, 3, 4);
    expect([...coordinate(list, 1)]).toEqual([3, 4]);
    expect([...half(list, 1)]).toEqual([2, 4]);
  });
});
