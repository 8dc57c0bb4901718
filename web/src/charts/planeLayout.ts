// Axes of the transformed plane, and where its examples lie.
import { type Plane, kPlaneLines, kPlaneSamples } from '../engine/protocol';
import { fairRange } from './fairRange';
import type { Palette } from './palette';
import { type Axis, project, roundAxis } from './scale';
import { thin } from './thin';
import { type Rect, type Size, type Twin, at } from './types';

export interface PlaneData {
  palette: Palette;
  twin: Twin;
  /** Of both twins: they share their axes. */
  planes: Record<Twin, Plane>;
  /** 0: regression. */
  classes: number;
  /** The example that is read out. */
  hover: number | null;
  /** Digits that matter in figures; 3 unless told. */
  digits?: number;
}

/** More examples than this hide the grid and are thinned. */
const kMost = 300;
const kMargins = { left: 46, right: 12, top: 20, bottom: 20 };
/** The plot is at most so many times as wide as tall. */
const kWidest = 1.7;

export interface PlaneSpace {
  box: Rect;
  axes: [Axis, Axis];
  toX: (value: number) => number;
  toY: (value: number) => number;
}

export function planeSpace({ planes }: PlaneData, { width, height }: Size): PlaneSpace {
  const { left, right, top, bottom } = kMargins;
  const tall = Math.max(1, height - top - bottom);
  const wide = Math.max(1, Math.min(width - left - right, kWidest * tall));
  const box = { x: left, y: top, width: wide, height: tall };
  const axes: [Axis, Axis] = [planeAxis(planes, 0, 4), planeAxis(planes, 1, 4)];
  const toX = project(axes[0], box.x, box.x + box.width);
  return { box, axes, toX, toY: project(axes[1], box.y + box.height, box.y) };
}

export function planeAxis(planes: Record<Twin, Plane>, unit: 0 | 1, count: number): Axis {
  const [low, high] = fairRange([valuesOf(planes.a, unit), valuesOf(planes.b, unit)]);
  return roundAxis(low, high, count);
}

/** What one unit makes of every point of the grid. */
function valuesOf({ lines }: Plane, unit: 0 | 1) {
  const count = 2 * kPlaneLines * kPlaneSamples;
  const values = lines.subarray(unit * count, (unit + 1) * count);
  return { count: values.length, steps: values, values };
}

/** The examples that are drawn, as indices. */
export function shownExamples({ planes, twin }: PlaneData): number[] {
  const count = planes[twin].y.length;
  return thin(0, count, Math.min(1, kMost / count));
}

export function spotOf(
  { points, y }: Plane,
  example: number,
  { toX, toY }: PlaneSpace,
): [number, number] {
  return [toX(at(points, example)), toY(at(points, y.length + example))];
}

/** The example nearest to a pixel; null when none is near. */
export function exampleAt(data: PlaneData, size: Size, x: number, y: number): number | null {
  const place = planeSpace(data, size);
  let [found, least]: [number | null, number] = [null, 20];
  for (const i of shownExamples(data)) {
    const [left, top] = spotOf(data.planes[data.twin], i, place);
    const distance = Math.hypot(left - x, top - y);
    if (distance < least) [found, least] = [i, distance];
  }
  return found;
}

/** The next example that is drawn, or the one before; the first to begin with. */
export function moveExample(data: PlaneData, by: 1 | -1): number | null {
  const shown = shownExamples(data);
  const from = data.hover === null ? -by : shown.indexOf(data.hover);
  return shown[Math.min(shown.length - 1, Math.max(0, from + by))] ?? null;
}
