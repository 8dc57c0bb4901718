// The transformed plane in words.
import { distinct, short } from './numbers';
import { type PlaneData, planeAxis } from './planeLayout';
import { at } from './types';

/** The example that is read out, in words. */
export function readOut({ planes, twin, hover, classes, digits }: PlaneData): string {
  const { points, y, units } = planes[twin];
  if (hover === null || hover >= y.length) return '';
  const values = units.map((unit, i) => {
    return `unit ${String(unit + 1)}: ${short(at(points, i * y.length + hover), digits)}`;
  });
  const target = short(at(y, hover), digits);
  return `${classes === 0 ? 'target' : 'class'} ${classes === 0 ? target : String(at(y, hover))}, ${values.join(', ')}`;
}

/** Examples that take less than this share of both axes look alike. */
const kAlike = 0.03;

/** How the layer spreads the examples, in a sentence. */
export function planeCaption(
  { planes, twin }: Pick<PlaneData, 'planes' | 'twin'>,
  digits?: number,
): string {
  const { points, y, units } = planes[twin];
  const ends = units.map((_, i) => {
    const own = points.subarray(i * y.length, (i + 1) * y.length);
    return [
      own.reduce((a, b) => Math.min(a, b), Infinity),
      own.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
  }) as [[number, number], [number, number]];
  if (!ends.flat().every(Number.isFinite)) return 'Its activations are not finite any more.';
  const axes = [planeAxis(planes, 0, 4), planeAxis(planes, 1, 4)];
  const shares = ends.map(([low, high], i) => {
    const axis = axes[i];
    return axis ? (high - low) / (axis.to - axis.from) : 1;
  });
  const where = ends.map(([low, high]) => distinct(low, high, digits).join(' to ')).join(' by ');
  if (shares.every((share) => share < kAlike))
    return `The whole plane ends in nearly one spot: ${where}.`;
  return `Examples spread over ${where}; where the grid folds, inputs become alike.`;
}
