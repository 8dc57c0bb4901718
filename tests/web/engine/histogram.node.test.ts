// Histograms of the lecture's figures, counted by hand.
import { expect, it } from 'vitest';
import { loadRealLesson } from './lessonWasm';

const lesson = await loadRealLesson();

it('counts shares in equal bins, what lies outside in the edge bins', () => {
  // From -2 to 2 in bins of 1: -9 and -1.5 | -0.5 | 0 and 0.25 | 1, 2 and 30.
  const shares = lesson.histogram([-9, -1.5, -0.5, 0, 0.25, 1, 2, 30], -2, 2, 4);
  expect([...shares]).toEqual([0.25, 0.125, 0.25, 0.375]);
});

it('is empty of nothing, and counts what is no number nowhere', () => {
  expect([...lesson.histogram([], 0, 1, 2)]).toEqual([0, 0]);
  expect([...lesson.histogram([NaN, 0.1], 0, 1, 2)]).toEqual([0.5, 0]);
});

it('refuses bins that nobody could see', () => {
  expect(() => lesson.histogram([1], 0, 1, 0)).toThrow('bins is 0');
});
