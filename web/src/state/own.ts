// Points that the visitor brought: a data set in the place of the built-in ones. The engine (cpp/train/own_data.h) has
// the same limits.

/** Never changed in place: other points are another object. */
export interface OwnData {
  /** [axis][point]: all x1, then all x2. */
  readonly x: Float32Array;
  /** Class 0, 1, 2 or the regression target, per point. */
  readonly y: Float32Array;
  /** 0: regression. */
  readonly classes: 0 | 2 | 3;
}

export interface OwnPoint {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

export const kLeastPoints = 4;
export const kMostPoints = 20_000;
/** No number lies further from 0. */
export const kFurthest = 1e6;

export function ownData(points: readonly OwnPoint[], classes: OwnData['classes']): OwnData {
  const coordinates = [...points.map(({ x1 }) => x1), ...points.map(({ x2 }) => x2)];
  return {
    // Not -0: a link could not tell it from 0.
    x: Float32Array.from(coordinates, (value) => value + 0),
    y: Float32Array.from(points, ({ y }) => y + 0),
    classes,
  };
}

/** Whether they are the same points in the same order. */
export function equalOwn(one: OwnData | null, other: OwnData | null): boolean {
  if (one === null || other === null) return one === other;
  const same = (a: Float32Array, b: Float32Array) =>
    a.length === b.length && a.every((value, i) => value === b[i]);
  return one.classes === other.classes && same(one.x, other.x) && same(one.y, other.y);
}

export function pointsOf({ x, y }: Pick<OwnData, 'x' | 'y'>): OwnPoint[] {
  return Array.from(y, (target, i) => ({ x1: x[i] ?? NaN, x2: x[y.length + i] ?? NaN, y: target }));
}

/** What keeps the points from being trained on, in one sentence, or null. */
export function ownProblem(
  points: readonly OwnPoint[],
  classes: OwnData['classes'],
): string | null {
  if (points.length < kLeastPoints) {
    const count = points.length === 1 ? 'is 1 point' : `are ${points.length} points`;
    return `There ${count}: at least ${kLeastPoints} are needed.`;
  }
  const [first] = points;
  const single = classes > 0 && points.every(({ y }) => y === first?.y);
  return single ? 'All points are of one class: points of at least two classes are needed.' : null;
}
