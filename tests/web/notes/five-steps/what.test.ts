import { expect, it } from 'vitest';
import {
  oddity,
  whatHappened,
  type Situation,
} from '../../../../web/src/notes/chapters/five-steps/what';
import { steps } from './steps';

const original = [2.1, 4.4, 1.2, 3.0, 5.3, 2.6, 3.9, 1.8];
function situation(z: readonly number[], eps = -5): Situation {
  return { z, original, steps: steps(z, 10 ** eps), before: steps(original), eps, beta: 2 };
}
const withThird = (value: number) => original.map((z, i) => (i === 2 ? value : z));

it('tells what a move did to the others, with the batch’s old and new statistics', () => {
  // Example 3 from 1.2 to 7: the mean rises by 5.8 / 8.
  const text = whatHappened(situation(withThird(7)));
  expect(text).toMatch(
    /^Example 3 went from 1\.20 to 7\.00\. Its own ẑ went from −1\.40 to 1\.96\./,
  );
  expect(text).toContain('All seven of the others changed as well, by −0.80 to −0.24');
  expect(text).toContain('its mean (3.04, now 3.76) and its variance (1.71, now 2.73)');
});

it('knows a shift of all, and that it changes nothing', () => {
  const text = whatHappened(situation(original.map((z) => z + 3)));
  expect(text).toContain('You added 3.00 to all 8');
  expect(text).toContain('the largest difference in ẑ is 0.00');
});

it('asks to move something, and speaks of smaller batches', () => {
  expect(whatHappened(situation(original))).toContain('Nothing has moved yet');
  expect(whatHappened(situation([2, 4]))).toContain('With 2 examples the mean is 3.00');
});

it('says in a sentence what odd input does, and never NaN', () => {
  const odd = [
    [situation([3]), 'With one example the mean is that example'],
    [situation(original.map(() => 3)), 'All values are equal: σ² is exactly 0, and ε = 1e−5'],
    [situation(withThird(1e30)), 'the most that 8 examples allow is √7'],
    [situation(withThird(-1e30)), 'ẑ = −2.65'],
    // var(z_hat) = 1.71234 / 2.71234.
    [situation(original, 0), 'the variance of ẑ is σ²/(σ²+ε) = 0.631, not 1'],
  ] as const;
  for (const [now, sentence] of odd) {
    expect(oddity(now)).toContain(sentence);
    expect(oddity(now) + whatHappened(now)).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(oddity(situation(original))).toBe('');
});

it('calls no value an outlier where all are large', () => {
  expect(oddity(situation(original.map((z) => z + 1e5)))).toBe('');
});
