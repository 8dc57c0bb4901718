// Where the parts of a plot of lines stand: geometry alone, so that it can be tested; parts/LinePlot.svelte shows it.
import { linear } from '../charts/axis';
import { logAxis, project, roundAxis, stepAxis, type Axis } from '../charts/scale';
import type { Rect, Size } from '../charts/types';

/** Which of the lecture's colours, each with one meaning. */
export type Tone = 'ink' | 'with' | 'without' | 'mu' | 'gamma' | 'beta' | 'opt';

export interface PlotLine {
  /** What it is called in the plot's text alternative. */
  name: string;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  tone: Tone;
  /** One of many: drawn thin and pale. */
  thin?: boolean;
  /** The letter it stands for, as data-s names it: the letter lights it. */
  symbol?: 'sigma' | 'gamma' | 'beta';
  dashed?: boolean;
}

/** The values that the vertical axis covers. A `log` axis begins above 0. */
export interface Reach {
  from: number;
  to: number;
  log: boolean;
}

export interface Tick {
  at: number;
  text: string;
}

export interface LinePlotLayout {
  box: Rect;
  x: Tick[];
  y: Tick[];
  /** Data of an SVG path for every line. */
  paths: string[];
  toX: (value: number) => number;
  toY: (value: number) => number;
}

const kMargin = { left: 40, right: 10, top: 8, bottom: 22 };

/** `end`: where the horizontal axis ends; where the longest line does, unless told. */
export function linePlot(
  lines: readonly PlotLine[],
  reach: Reach,
  size: Size,
  end?: number,
): LinePlotLayout {
  const { left, right, top, bottom } = kMargin;
  const width = Math.max(10, size.width - left - right);
  const box = { x: left, y: top, width, height: size.height - top - bottom };
  const last = end ?? Math.max(1, ...lines.map(({ x }) => x[x.length - 1] ?? 0));
  const across = stepAxis(last, width < 260 ? 2 : 4);
  const up = reach.log ? logAxis(reach.from, reach.to, 4) : roundAxis(reach.from, reach.to, 4);
  const toX = linear(across.from, across.to, box.x, box.x + box.width);
  const toY = project(up, box.y + box.height, box.y);
  const paths = lines.map((line) => pathOf(line, toX, toY, box));
  return { box, x: ticksOf(across, toX), y: ticksOf(up, toY), paths, toX, toY };
}

/** The least and the largest of what is finite in all lines; `log`: of what is above 0. */
export function reachOf(lines: readonly PlotLine[], log = false): Reach {
  const values = lines.flatMap(({ y }) => Array.from(y)).filter(Number.isFinite);
  const usable = log ? values.filter((value) => value > 0) : values;
  if (usable.length === 0) return { from: log ? 0.1 : 0, to: 1, log };
  return { from: Math.min(...usable), to: Math.max(...usable), log };
}

function ticksOf(axis: Axis, place: (value: number) => number): Tick[] {
  return axis.ticks.map((tick, i) => ({ at: place(tick), text: axis.labels[i] ?? '' }));
}

/** What is no number leaves a gap; what lies beyond the box ends at its edge. */
function pathOf(
  { x, y }: PlotLine,
  toX: (value: number) => number,
  toY: (value: number) => number,
  box: Rect,
): string {
  let path = '';
  let pen = 'M';
  for (let i = 0; i < Math.min(x.length, y.length); ++i) {
    const [px, py] = [toX(x[i] ?? NaN), toY(y[i] ?? NaN)];
    if (!Number.isFinite(px + py)) {
      pen = 'M';
      continue;
    }
    const inside = Math.min(box.y + box.height, Math.max(box.y, py));
    path += `${pen}${px.toFixed(1)} ${inside.toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
