import { expect, it, test } from 'vitest';
import { cell, epsText, typed } from '../../../../web/src/notes/chapters/five-steps/write';

test.each([
  [1.005, '1.00'],
  [-0.94, '−0.94'],
  [-0.001, '0.00'],
  [123.456, '123.5'],
  [1234.5, '1,235'],
  [1e30, '1e30'],
  [-123456, '−1.2e5'],
])('writes %d as %s', (value, text) => {
  expect(cell(value)).toBe(text);
});

it('writes eps as a number, not as its power', () => {
  expect([-8, -5, -2.5, -2, -1, 0, 1].map(epsText)).toEqual([
    '1e−8',
    '1e−5',
    '3.2e−3',
    '0.01',
    '0.1',
    '1',
    '10',
  ]);
});

it('reads what people type', () => {
  expect(['7', ' −2.5 ', '1,5', '1e30', '', 'abc', 'NaN', '1e999'].map(typed)).toEqual([
    7,
    -2.5,
    1.5,
    1e30,
    null,
    null,
    null,
    null,
  ]);
});
