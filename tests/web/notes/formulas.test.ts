import { expect, it } from 'vitest';
import { typeset } from '../../../web/plugins/formulas';

it('marks the letters that stand for one thing', () => {
  const mathml = typeset('\\tilde z=\\gamma\\hat z+\\beta');
  for (const mark of [
    '<mover data-s="ztilde" accent="true">',
    '<mover data-s="zhat" accent="true">',
    '<mi data-s="gamma">γ</mi>',
    '<mi data-s="beta">β</mi>',
  ])
    expect(mathml).toContain(mark);
});

it('lets a formula name a part otherwise', () => {
  expect(typeset('\\s{opt}{\\beta_1}')).toContain('<msub data-s="opt">');
  expect(typeset('\\s{z}{z}')).toContain('<mi data-s="z">z</mi>');
});

it('needs no style and no face', () => {
  const mathml = typeset('\\hat z=\\frac{z-\\mu}{\\sqrt{\\sigma^2+\\eps}}');
  expect(mathml).toMatch(/^<math>.*<\/math>$/s);
  expect(mathml).not.toMatch(/style=|class=|annotation/);
});

it('refuses what is no formula', () => {
  expect(() => typeset('\\frac{1}')).toThrow();
});
