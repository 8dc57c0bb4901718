// What the picture of a network's units is drawn from, with a norm and without its diagram.
import { light } from '../../../web/src/charts/palette';
import type { UnitsData } from '../../../web/src/charts/units';

/** Units in all layers together. */
export const countOf = (units: readonly number[]) => units.reduce((sum, n) => sum + n, 0);

/** `histograms`: 48 shares for every unit. */
export function unitsExample(
  units: number[],
  histograms: Float32Array<ArrayBuffer>,
  change: Partial<UnitsData>,
): UnitsData {
  const moments = new Float32Array(countOf(units) * 8);
  return {
    palette: light,
    placement: 'before',
    selected: null,
    pointed: null,
    features: ['x1', 'x2'],
    outputs: 1,
    strongest: 2,
    twin: 'a',
    normed: true,
    shifted: true,
    diagram: null,
    distributions: { reach: 3, a_from: 0, a_to: 1, units, histograms, moments },
    ...change,
  };
}
