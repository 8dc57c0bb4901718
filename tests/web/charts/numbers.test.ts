import { describe, expect, it } from 'vitest';
import {
  brief,
  distinct,
  exponential,
  fixed,
  location,
  percent,
  short,
  spread,
  thousands,
} from '../../../web/src/charts/numbers';

it.each([
  [0.97312468, '0.973'],
  [0.0123, '0.012'],
  [0.00999, '0.010'],
  [0.00942, '0.0094'],
  [0.00012, '1.2e−4'],
  [-0.00012, '−1.2e−4'],
  [12.345, '12.3'],
  [-1.5, '−1.50'],
  [456.7, '457'],
  [1240, '1,240'],
  [1e6, '1e6'],
  [0, '0'],
  [NaN, '–'],
  [Infinity, '–'],
])('writes %d shortly as %s', (value, text) => {
  expect(short(value)).toBe(text);
});

it('drops zeros at the end, but none that matter', () => {
  expect([3, 0.5, -2.4, 100, 1e6].map((value) => brief(value))).toEqual([
    '3',
    '0.5',
    '−2.4',
    '100',
    '1e6',
  ]);
});

it('has a true minus sign, and none in front of a rounded zero', () => {
  expect(fixed(-0.06, 2)).toBe('−0.06');
  expect(fixed(-0.001, 2)).toBe('0.00');
});

it('groups thousands', () => {
  expect([0, 999, 12400, 1234567].map(thousands)).toEqual(['0', '999', '12,400', '1,234,567']);
});

it('writes exponents without a plus and without empty decimals', () => {
  expect([exponential(2e5), exponential(1.26e-9)]).toEqual(['2e5', '1.3e−9']);
});

it('says 100 % only of a whole', () => {
  const texts = [0.5, 0.975, 0.996, 1, NaN].map((share) => percent(share));
  expect(texts).toEqual(['50 %', '98 %', '99 %', '100 %', '–']);
  expect([0.12345, 0.99999, 1].map((share) => percent(share, 5))).toEqual([
    '12.35 %',
    '99.99 %',
    '100.00 %',
  ]);
});

it('shows as many digits as are asked for', () => {
  expect([0.973123, 12.3456, 1234.5, 0.00012346].map((value) => short(value, 5))).toEqual([
    '0.97312',
    '12.346',
    '1234.5',
    '1.235e−4',
  ]);
});

it('keeps small widths apart from zero', () => {
  expect(spread(0.394, 2)).toBe('0.39');
  expect(spread(0.0004, 2)).toBe('0.0004');
  expect(spread(0.0004, 1)).toBe('4e−4');
  expect(spread(3.4e-9, 2)).toBe('3.4e−9');
  expect(spread(0, 2)).toBe('0');
  expect(spread(NaN, 2)).toBe('–');
  expect(location(-1.2e6, 2)).toBe('−1e6');
  expect(location(3e-9, 2)).toBe('0.00');
  expect(location(-9.75, 2)).toBe('−9.75');
  expect(location(-66.0625, 2)).toBe('−66.1');
  expect(location(31.9375, 0)).toBe('32');
  expect(exponential(0)).toBe('0');
});

describe('the ends of a range', () => {
  it.each([
    [0.03, 0.87, ['0.03', '0.87']],
    [0.48461, 0.48502, ['0.4846', '0.4850']],
    [0.4999996, 0.4999998, ['0.4999996', '0.4999998']],
    [0, 19.2, ['0.00', '19.20']],
    [1e-7, 3e-7, ['1e−7', '3e−7']],
    [1e6, 1000001, ['1e6', '1.000001e6']],
  ])('%d and %d have the digits that tell them apart', (from, to, texts) => {
    expect(distinct(from, to)).toEqual(texts);
  });

  it('have more digits where more are asked for', () => {
    expect(distinct(0.03, 0.87, 5)).toEqual(['0.0300', '0.8700']);
    expect(distinct(1e-7, 3e-7, 5)).toEqual(['1e−7', '3e−7']);
    expect(distinct(1.23456e-7, 3e-7, 5)).toEqual(['1.235e−7', '3e−7']);
  });

  it('may be the same', () => {
    expect(distinct(0.5, 0.5)).toEqual(['0.50', '0.50']);
    expect(distinct(0, 0)).toEqual(['0.00', '0.00']);
    expect(distinct(-2.59424211e15, -2.59424211e15)).toEqual(['−2.6e15', '−2.6e15']);
  });
});
