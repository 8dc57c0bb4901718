import { describe, expect, it } from 'vitest';
import { Detail } from '../../../web/src/engine/detail';

/** Looks that often at a surface of so many pixels on a machine that needs so many microseconds a cell. */
function settled(detail: Detail, pixels: number, microseconds: number, looks = 12): number[] {
  return Array.from({ length: looks }, () => {
    const grid = detail.fit(pixels);
    detail.learn(grid, (grid ** 2 * microseconds) / 1000);
    return grid;
  });
}

describe('a surface', () => {
  it('has a cell for every pixel where there is time', () => {
    expect(new Set(settled(new Detail(3), 300, 0.01))).toEqual(new Set([300]));
  });

  it.each([0.04, 0.1, 0.3])('takes 3 ms at most at %d us a cell', (microseconds) => {
    const grid = settled(new Detail(3), 300, microseconds).at(-1)!;
    expect(grid ** 2 * microseconds).toBeLessThanOrEqual(3000);
    // A cell covers whole pixels: every second, every third, ...
    expect([150, 100, 75, 60, 50]).toContain(grid);
  });

  it('keeps its shape however slow the machine is', () => {
    expect(settled(new Detail(3), 300, 100).at(-1)).toBe(50);
    expect(settled(new Detail(3), 40, 100).at(-1)).toBe(40);
  });

  it('becomes fine again when cells become cheap', () => {
    const detail = new Detail(3);
    settled(detail, 300, 1);
    expect(settled(detail, 300, 0.01).at(-1)).toBe(300);
  });

  it('does not waver while cells cost the same', () => {
    const grids = settled(new Detail(3), 300, 0.12, 40).slice(6);
    expect(new Set(grids).size).toBe(1);
  });

  it('is guessed from the number of weights until one was measured, and again for another network', () => {
    const detail = new Detail(500);
    detail.forget(2e6); // 0.4 ms a cell
    expect(detail.fit(350)).toBe(50);
    detail.learn(50, 0.1);
    expect(detail.fit(350)).toBe(350);
    detail.forget(2e6);
    expect(detail.fit(350)).toBe(50);
    detail.forget(300);
    expect(detail.fit(350)).toBe(350);
  });

  it('is none when none is on screen', () => {
    const detail = new Detail(3);
    expect(settled(detail, 0, 1)).toContain(0);
    expect(detail.fit(300)).toBe(300);
  });
});
