// Where values stand in the picture of gamma and beta.
import { describe, expect, it } from 'vitest';
import {
  across,
  bars,
  kCurve,
  kHeight,
  levelOf,
  up,
} from '../../../../../web/src/notes/chapters/gamma-beta/chain';

describe('the chain from z to a', () => {
  it('has one axis for all rows; what lies beyond stands at its ends', () => {
    // 14 units from -6 to 8 on 700 pixels behind a margin of 8.
    expect(across(-6, 708)).toBe(8);
    expect(across(1, 708)).toBe(358);
    expect([across(-1e30, 708), across(1e30, 708)]).toEqual([8, 708]);
  });

  it('draws what the activation gives upwards, within the picture', () => {
    expect(up(0.5, 'sigmoid')).toBe((kCurve.top + kCurve.bottom) / 2);
    expect(up(-1, 'tanh')).toBe(kCurve.bottom);
    expect(up(30, 'relu')).toBe(kCurve.top);
    expect(levelOf(2)).toBeLessThan(kCurve.top);
    expect(kCurve.bottom).toBeLessThan(kHeight);
  });

  it('makes bars as long as their shares, and none of nothing', () => {
    expect(bars([0.25, 0, 0.5], 0.5, 40)).toEqual([20, 0, 40]);
    expect(bars([0, 0], 0, 40)).toEqual([0, 0]);
  });
});
