import { expect, it } from 'vitest';
import { rateText } from '../../../web/src/lab/speeds';

it.each([
  [0, '0 steps/s'],
  [0.087, '0.09 steps/s'],
  [0.26, '0.3 steps/s'],
  [1, '1 step/s'],
  [12.4, '12 steps/s'],
  [1234, '1,200 steps/s'],
])('%d is read as %s', (rate, text) => {
  expect(rateText(rate)).toBe(text);
});
