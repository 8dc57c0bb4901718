import { describe, expect, it } from 'vitest';
import type { DescentEnd, RoundPanel } from '../../../web/src/engine/lesson/round';
import { planeOf } from '../../../web/src/notes/clouds/plane';
import { pathOf, ringsOf, sideOf } from '../../../web/src/notes/chapters/round/contours';
import { stepAt } from '../../../web/src/notes/chapters/round/playback.svelte';
import { rowsOf, stepsText } from '../../../web/src/notes/chapters/round/rows';
import { whatHappened } from '../../../web/src/notes/chapters/round/what';

const numbers = (...values: number[]) => Float64Array.from(values);

function panel(spread: [number, number], steps: number, end: DescentEnd = 'reached'): RoundPanel {
  const [a, c] = [spread[0] ** 2, spread[1] ** 2];
  const [lambda_max, lambda_min] = [Math.max(a, c), Math.min(a, c)];
  const axes = { lambda_max, lambda_min, angle: 0, condition: lambda_max / lambda_min };
  return {
    y: new Float64Array(),
    cloud: {
      x: numbers(),
      divisor: numbers(),
      mu: numbers(),
      sigma2: numbers(a, c),
      spread: numbers(...spread),
      axes,
    },
    w_best: numbers(1, 2),
    axes,
    stable_rate: 2 / lambda_max,
    rate: 1 / lambda_max,
    start_excess: 0.5,
    path: numbers(1, 0, -0.5, 0, 0.25, 0),
    steps,
    end,
  };
}

const three = [panel([3, 0.5], 136), panel([1 / 3, 2], 136), panel([1, 1], 20)];
const setting = { spread1: 3, spread2: 0.5, tilt: 0, share: 0.85 };

describe('rings', () => {
  const rings = ringsOf({ lambda_max: 8, lambda_min: 2, angle: 0, condition: 4 }, 0.64);

  it('hold the excess loss asked for, and half of it further in', () => {
    // 8 steep^2 / 2 = 0.64, 2 flat^2 / 2 = 0.64.
    expect(rings[0]).toEqual({ steep: 0.4, flat: 0.8 });
    expect(4 * (rings[1]?.steep ?? 0) ** 2).toBeCloseTo(0.32);
  });

  it('fit into a square, however they are turned', () => {
    expect(sideOf({ steep: 1, flat: 3 }, 0)).toBe(3);
    expect(sideOf({ steep: 1, flat: 3 }, Math.PI / 2)).toBeCloseTo(3);
    // 45 degrees: sqrt((1 + 9) / 2).
    expect(sideOf({ steep: 1, flat: 3 }, Math.PI / 4)).toBeCloseTo(Math.sqrt(5));
  });
});

describe('the path', () => {
  const plane = planeOf(100, 100, [1, 2], 2);

  it('is drawn as far as it is shown', () => {
    expect(pathOf(panel([1, 1], 2), plane, 1).line).toBe('M75.0 50.0L37.5 50.0');
    expect(pathOf(panel([1, 1], 2), plane, Infinity).dots).toHaveLength(2);
  });

  it('of a run that diverged ends where it leaves the picture far behind', () => {
    const far = { ...panel([1, 1], 2, 'diverged'), path: numbers(1, 0, -1e7, 0, 1e12, 0) };
    expect(pathOf(far, plane, Infinity)).toEqual({ line: 'M75.0 50.0', dots: [] });
  });
});

describe('rows', () => {
  it('hold the numbers of each panel', () => {
    const [spreads, condition, rate, steps] = rowsOf(three, Infinity);
    expect(spreads?.texts).toEqual(['3.00, 0.50', '0.33, 2.00', '1.00, 1.00']);
    expect(condition?.texts).toEqual(['36.0', '36.0', '1.00']);
    expect(rate?.texts).toEqual(['0.222', '0.500', '2.000']);
    expect(steps?.texts).toEqual(['136', '136', '20']);
    expect(steps?.bars?.[2]).toBeCloseTo(20 / 136);
  });

  it('never hold a number of steps that a run does not have', () => {
    expect(stepsText(panel([1, 1], 5001, 'endless'), Infinity)).toBe('never');
    expect(stepsText(panel([1, 1], 60, 'diverged'), Infinity)).toBe('diverges');
    expect(stepsText(panel([1, 1], 60), 12)).toBe('step 12');
  });
});

describe('what happened', () => {
  it('compares the three runs', () => {
    const text = whatHappened(three, setting);
    expect(text).toContain('3.00, 0.50 into 0.33, 2.00');
    expect(text).toContain('136 steps on the raw inputs and 136 on these');
    expect(text).toContain('20 steps do');
  });

  it('says why it is not quite round', () => {
    expect(whatHappened(three, { ...setting, tilt: -0.5 })).toContain('(1 + 0.50) / (1 − 0.50)');
  });

  it('says that a rate is too large, or just not small enough', () => {
    const gone = three.map((one): RoundPanel => ({ ...one, end: 'diverged' }));
    expect(whatHappened(gone, { ...setting, share: 1.05 })).toContain('it diverges');
    expect(
      whatHappened(gone.slice(0, 2).concat(panel([1, 1], 9)), { ...setting, share: 1.05 }),
    ).toContain('nudge');
    const endless = three.map((one): RoundPanel => ({ ...one, end: 'endless' }));
    expect(whatHappened(endless, { ...setting, share: 1 })).toContain('for ever');
  });

  it('says that there is nothing to cure', () => {
    expect(whatHappened(three, { ...setting, spread2: 3 })).toContain('no gutter to cure');
  });
});

it('plays a dozen steps slowly and the rest in four seconds', () => {
  expect([0, 1, 2, 4, 6].map((seconds) => stepAt(seconds, 1000))).toEqual([0, 6, 12, 512, 1012]);
});
