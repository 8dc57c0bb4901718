import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPoints, keptPoints } from '../../../web/src/state/keptPoints';
import { kMostPoints, ownData } from '../../../web/src/state/own';

/** Coordinates that need all 32 bits: nothing is longer. */
const many = ownData(
  Array.from({ length: kMostPoints }, (_, i) => ({ x1: Math.sin(i), x2: Math.cos(i), y: i / 7 })),
  0,
);

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('points that are kept', () => {
  it('come back to the bit, as many as there may be', () => {
    expect(keptPoints()).toBeNull();
    expect(keepPoints(many)).toBe(true);
    expect(keptPoints()).toEqual(many);
  });

  it('keep their number of classes, and take the place of those before', () => {
    keepPoints(many);
    const three = ownData(
      [0, 1, 0, 1].map((y, x1) => ({ x1, x2: 0.1, y })),
      3,
    );
    keepPoints(three);
    expect(keptPoints()).toEqual(three);
  });

  it('are looked at as any that are brought', () => {
    const oneClass = ownData(
      [1, 2, 3, 4].map((x1) => ({ x1, x2: 0, y: 1 })),
      2,
    );
    keepPoints(oneClass);
    expect(keptPoints()).toBeNull();
    sessionStorage.setItem(sessionStorage.key(0) ?? '', 'javascript:alert(1)');
    expect(keptPoints()).toBeNull();
  });

  it('are none where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
    expect(keepPoints(many)).toBe(false);
    expect(keptPoints()).toBeNull();
  });
});
