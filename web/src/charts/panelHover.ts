// Pointing at panels, with the pointer or by keyboard.
import { nearest } from './curveLines';
import type { PanelLine, PanelsData } from './panelData';
import { valueText } from './panelLabels';
import { panelLayout } from './panelLayout';
import { unproject } from './scale';
import { type Size, at } from './types';

/** The place on the common axis under a pixel: that of the nearest point; null beside the plots. */
export function placeAt(data: PanelsData, size: Size, x: number): number | null {
  const place = panelLayout(data, size).find(
    ({ box }) => x >= box.x - 4 && x <= box.x + box.width + 4,
  );
  const line = place?.panel.lines[0];
  if (!place || !line || line.count === 0) return null;
  const { box } = place;
  const value = unproject(data.axis, box.x, box.x + box.width, x);
  return at(line.steps, nearest(line, value));
}

/** The next point of the lines, or the one before; the last one to begin with. */
export function neighbour(data: PanelsData, hover: number | null, by: number): number | null {
  const line = firstLine(data);
  if (!line) return null;
  const from = hover === null ? line.count - 1 - by : nearest(line, hover);
  const to = Math.min(line.count - 1, Math.max(0, from + by));
  return at(line.steps, to);
}

/** What is read out, in words. */
export function readOut(data: PanelsData): string {
  const { hover } = data;
  if (hover === null) return '';
  const panels = data.columns.flat().map((panel) => {
    const values = panel.lines.filter(({ name, count }) => name !== '' && count > 0);
    if (values.length === 0) return '';
    return `${panel.title}: ${values.map((line) => valueText(data, panel, line, hover)).join(', ')}`;
  });
  return [data.place(hover), ...panels.filter((text) => text !== '')].join('; ');
}

function firstLine({ columns }: PanelsData): PanelLine | undefined {
  return columns.flat().flatMap(({ lines }) => lines)[0];
}
