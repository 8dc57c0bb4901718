import type { PlaneWindow } from '../../charts/drawingPlane';
import {
  kMostPoints,
  ownData,
  ownProblem,
  pointsOf,
  type OwnData,
  type OwnPoint,
} from '../../state/own';
import { planeAround, rounded } from './plane';

/** What the brush leaves: points of a class (of a target, in a regression), or none where there were some. */
export type Tool = 0 | 1 | 2 | 'eraser';

interface State {
  points: readonly OwnPoint[];
  classes: OwnData['classes'];
}

/** Points of one stroke of the spray, at most, for each move of the pointer. */
const kSpray = 3;
/** How near the eraser without a size must come, as a share of the plane's width. */
const kNear = 0.025;
const kMostUndone = 100;

/** Points that are being drawn; the experiment learns of them when they are done. */
export class Draft {
  points = $state.raw<readonly OwnPoint[]>([]);
  classes = $state.raw<OwnData['classes']>(2);
  tool = $state<Tool>(0);
  /** The target of new points of a regression. */
  target = $state(1);
  /** Of the brush, as a share of the plane's width; 0: one point at a time. */
  brush = $state(0);
  /** What the plane spans; it stays while points are drawn. */
  window = $state.raw<PlaneWindow>(planeAround([]));
  private source: OwnData | null = null;
  private past = $state.raw<readonly State[]>([]);

  /** What keeps the points from being trained on, or null. */
  readonly problem = $derived(ownProblem(this.points, this.classes));
  readonly canUndo = $derived(this.past.length > 0);

  get data(): OwnData {
    return ownData(this.points, this.classes);
  }

  /** How many points each class has; of a regression, all. */
  get counts(): number[] {
    if (this.classes === 0) return [this.points.length];
    const counts = Array<number>(this.classes).fill(0);
    for (const { y } of this.points) counts[y] = (counts[y] ?? 0) + 1;
    return counts;
  }

  /** Begins something that is undone as a whole. */
  begin(): void {
    const { points, classes } = this;
    this.past = [...this.past.slice(1 - kMostUndone), { points, classes }];
  }

  undo(): void {
    const last = this.past.at(-1);
    if (last === undefined) return;
    this.past = this.past.slice(0, -1);
    this.points = last.points;
    this.setClasses(last.classes);
  }

  /** Shows the points that run, unless others have been drawn since they came from here or were shown. */
  open(own: OwnData | null): void {
    if (own === null || own === this.source) return;
    this.take(own);
    this.past = [];
    this.source = own;
  }

  /** These points run now. */
  done(own: OwnData): void {
    this.source = own;
  }

  take(own: OwnData): void {
    this.load(pointsOf(own), own.classes);
  }

  /** Points from elsewhere in place of these. */
  load(points: readonly OwnPoint[], classes: OwnData['classes']): void {
    this.begin();
    this.points = points;
    this.setClasses(classes);
    this.window = planeAround(points);
  }

  clear(): void {
    this.load([], this.classes);
  }

  /** Another problem: classes that are no more become the last one, targets the class of their sign. */
  choose(classes: OwnData['classes']): void {
    this.begin();
    const before = this.classes;
    this.points = this.points.map((point) => ({
      ...point,
      y: converted(point.y, before, classes),
    }));
    this.setClasses(classes);
  }

  /** One point, at a round place; the spray adds some around it. */
  add(x1: number, x2: number): void {
    const y = this.classes === 0 ? this.target : this.tool === 'eraser' ? 0 : this.tool;
    const count = this.brush === 0 ? 1 : kSpray;
    const added = Array.from({ length: count }, () => this.placed(x1, x2, y));
    this.points = [...this.points, ...added].slice(0, kMostPoints);
  }

  /** The points under the brush; without a size, the nearest one. */
  erase(x1: number, x2: number): void {
    const distance = ({ x1: a, x2: b }: OwnPoint) =>
      Math.hypot((a - x1) / this.width, (b - x2) / this.height);
    if (this.brush > 0) {
      this.points = this.points.filter((point) => distance(point) > this.brush);
      return;
    }
    const nearest = this.points.reduce<OwnPoint | null>(
      (best, point) => (best === null || distance(point) < distance(best) ? point : best),
      null,
    );
    if (nearest === null || distance(nearest) > kNear) return;
    this.points = this.points.filter((point) => point !== nearest);
  }

  /** Of the plane. */
  get width(): number {
    return this.window[1] - this.window[0];
  }
  get height(): number {
    return this.window[3] - this.window[2];
  }

  private setClasses(classes: OwnData['classes']): void {
    this.classes = classes;
    if (this.tool === 2 && classes !== 3) this.tool = 0;
    if (this.tool === 1 && classes === 0) this.tool = 0;
  }

  private placed(x1: number, x2: number, y: number): OwnPoint {
    const [left, right, low, high] = this.window;
    const radius = this.brush * Math.sqrt(Math.random());
    const angle = 2 * Math.PI * Math.random();
    const a = Math.min(right, Math.max(left, x1 + radius * Math.cos(angle) * this.width));
    const b = Math.min(high, Math.max(low, x2 + radius * Math.sin(angle) * this.height));
    return { x1: rounded(a, left, right), x2: rounded(b, low, high), y };
  }
}

function converted(y: number, from: OwnData['classes'], to: OwnData['classes']): number {
  if (from === to) return y;
  if (to === 0) return from === 3 ? y - 1 : 2 * y - 1;
  return from === 0 ? Number(y > 0) : Math.min(y, to - 1);
}
