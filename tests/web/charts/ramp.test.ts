import { describe, expect, it } from 'vitest';
import { mix, toBytes, toOklab } from '../../../web/src/charts/oklab';
import { dark, light } from '../../../web/src/charts/palette';
import {
  diverging,
  markColour,
  pixelColour,
  shade,
  surfaceShades,
} from '../../../web/src/charts/ramp';

describe('OKLab', () => {
  it('has the published coordinates of white and of red', () => {
    const [L, a, b] = toOklab('#ffffff');
    expect(L).toBeCloseTo(1, 5);
    expect(a).toBeCloseTo(0, 5);
    expect(b).toBeCloseTo(0, 5);
    const red = toOklab('#ff0000');
    expect(red[0]).toBeCloseTo(0.62796, 4);
    expect(red[1]).toBeCloseTo(0.22486, 4);
    expect(red[2]).toBeCloseTo(0.12585, 4);
  });

  it.each(['#e69f00', '#0072b2', '#14161a'])('%s comes back', (hex) => {
    const bytes = toBytes(toOklab(hex)).map((byte) => byte.toString(16).padStart(2, '0'));
    expect(`#${bytes.join('')}`).toBe(hex);
  });

  it('clamps what a screen cannot show', () => {
    expect(toBytes([1.2, 0, 0])).toEqual([255, 255, 255]);
    expect(toBytes([-0.1, 0, 0])).toEqual([0, 0, 0]);
  });
});

describe('the surface ramp', () => {
  const shades = surfaceShades(light);

  it('is paper in the middle', () => {
    expect(pixelColour(diverging(shades, 0))).toBe('rgb(251,250,246)');
    expect(pixelColour(diverging(surfaceShades(dark), 0))).toBe('rgb(31,34,39)');
  });

  it('ends at the class colours, mixed with paper', () => {
    const end = (hex: string) =>
      toBytes(mix(toOklab('#fbfaf6'), toOklab(hex), light.surfaceStrength)).join(',');
    expect(pixelColour(diverging(shades, -1))).toBe(`rgb(${end('#e69f00')})`);
    expect(pixelColour(diverging(shades, 1))).toBe(`rgb(${end('#0072b2')})`);
    expect(pixelColour(shade(shades, 2, 1))).toBe(`rgb(${end('#009e73')})`);
  });

  it('goes no further than its ends, and shows paper where there is no number', () => {
    expect(diverging(shades, 7)).toBe(diverging(shades, 1));
    expect(diverging(shades, NaN)).toBe(shades.paper);
  });

  it('is made once for a palette', () => {
    expect(surfaceShades(light)).toBe(shades);
  });
});

it('colours marks with a target: pure at the ends, grey and not paper at 0', () => {
  expect(markColour(light, -1)).toBe('rgb(230,159,0)');
  expect(markColour(light, 1)).toBe('rgb(0,114,178)');
  expect(markColour(light, 0)).not.toBe('rgb(252,252,250)');
});
