// Places of the panels.
import type { Panel, PanelsData } from './panelData';
import { project } from './scale';
import type { Rect, Size } from './types';

export interface PanelPlace {
  panel: Panel;
  box: Rect;
  /** Width of the read-out over it, at most: up to the next column. */
  room: number;
  /** Whether the common axis stands below it. */
  last: boolean;
  toX: (value: number) => number;
  toY: (value: number) => number;
}

/** Room for a title or a read-out, for the common axis, and between columns. */
const kTitle = 19;
const kAxis = 19;
const kGap = 10;

export function panelLayout(data: PanelsData, size: Size): PanelPlace[] {
  const { columns } = data;
  const width = (size.width - kGap * (columns.length - 1)) / columns.length;
  return columns.flatMap((panels, i) =>
    columnPlaces(data, panels, i * (width + kGap), width, size),
  );
}

function columnPlaces(
  data: PanelsData,
  panels: readonly Panel[],
  x: number,
  width: number,
  { height }: Size,
): PanelPlace[] {
  const left = 11 + longest([data.axisName, ...panels.flatMap(({ axis }) => axis.labels)]);
  const right = 12 + longest([data.longest]);
  const tall = (height - kAxis) / panels.length - kTitle;
  return panels.map((panel, row) => {
    const y = kTitle + row * (tall + kTitle);
    const box = { x: x + left, y, width: Math.max(1, width - left - right), height: tall - 4 };
    const toX = project(data.axis, box.x, box.x + box.width);
    const toY = project(panel.axis, box.y + box.height, box.y);
    const room = box.width + right;
    return { panel, box, room, last: row === panels.length - 1, toX, toY };
  });
}

/** Pixels of the longest text, nearly. */
function longest(texts: readonly string[]): number {
  return 6.3 * Math.max(0, ...texts.map((text) => text.length));
}
