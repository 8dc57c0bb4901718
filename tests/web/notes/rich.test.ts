import { expect, it } from 'vitest';
import { pieces } from '../../../web/src/notes/rich';

const marked = (text: string) =>
  pieces(text)
    .filter(({ symbol }) => symbol !== null)
    .map(({ text: letter, symbol, accent }) => [letter, symbol, accent]);

it('finds the letters of a sentence and leaves words alone', () => {
  expect(marked('Every ẑ is 0, every z̃ is β; zero is no z, β₁ and β° not β.')).toEqual([
    ['z', 'zhat', 'hat'],
    ['z', 'ztilde', 'tilde'],
    ['β', 'beta', null],
    ['z', 'z', null],
    ['β₁', 'opt', null],
    ['β', 'opt', null],
    ['β', 'beta', null],
  ]);
  expect(pieces('plain').map(({ text }) => text)).toEqual(['plain']);
});

it('keeps a stop with the accented letter before it, and a number with its unit', () => {
  const [, z_hat, rest] = pieces('it is ẑ. 100 % of 1.0 α');
  expect([z_hat!.after, rest!.text]).toEqual(['.', ' 100\u00a0% of 1.0\u00a0α']);
});

it('puts the layer of a letter above it, and takes no other bracket for one', () => {
  const layers = pieces('x[2] and a[2] of a normalized z[2], of data[2], b[1] and z̃[1].').map(
    ({ text, symbol, layer }) => [text, symbol, layer],
  );
  expect(layers).toEqual([
    ['x[2] and ', null, ''],
    ['a', 'a', '[2]'],
    [' of a normalized ', null, ''],
    ['z', 'z', '[2]'],
    [', of data[2], ', null, ''],
    ['b', 'b', '[1]'],
    [' and ', null, ''],
    ['z', 'ztilde', '[1]'],
    ['', null, ''],
  ]);
});
