// What leaves a panel's frame is said: an arrow with the farthest value.
import { haloText } from './canvas';
import { sans } from './fonts';
import { traceTriangle } from './marks';
import { short } from './numbers';
import type { PanelsData } from './panelData';
import type { PanelPlace } from './panelLayout';
import { clamp } from './trace';
import { type Pen, at } from './types';

/** How much of a panel's end a note covers. */
const kNote = 56;

export function drawOutside(ctx: Pen, data: PanelsData, place: PanelPlace): void {
  const { axis } = place.panel;
  const { lowest, highest } = extent(place);
  const slack = axis.log ? 0 : 0.002 * (axis.to - axis.from);
  if (highest > axis.to + slack) drawNote(ctx, data, place, highest, 'up');
  if (lowest < axis.from - slack) drawNote(ctx, data, place, lowest, 'down');
}

/** Along the edge, at that end of it where the lines keep away. */
function drawNote(
  ctx: Pen,
  { palette, digits = 3 }: PanelsData,
  place: PanelPlace,
  value: number,
  towards: 'up' | 'down',
): void {
  const { box, panel } = place;
  const y = towards === 'up' ? box.y + 5 : box.y + box.height - 5;
  const text = (panel.write ?? short)(value, digits);
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  const left = clearance(place, y, box.x) >= clearance(place, y, box.x + box.width - kNote);
  const x = left ? box.x + 6 : box.x + box.width - 13 - ctx.measureText(text).width;
  ctx.fillStyle = palette.ink2;
  ctx.beginPath();
  traceTriangle(ctx, x, y, 4, towards);
  ctx.fill();
  haloText(ctx, text, x + 8, towards === 'up' ? y + 4 : y + 3, palette.paper);
}

/** From y to the nearest line between x and x + kNote. */
function clearance({ panel, box, toX, toY }: PanelPlace, y: number, x: number): number {
  let nearest = Infinity;
  for (const { count, steps, values } of panel.lines) {
    for (let i = 0; i < count; ++i) {
      const [lineX, lineY] = [toX(at(steps, i)), toY(at(values, i))];
      if (lineX < x || lineX > x + kNote || !Number.isFinite(lineY)) continue;
      nearest = Math.min(nearest, Math.abs(clamp(lineY, box.y, box.y + box.height) - y));
    }
  }
  return nearest;
}

/** Of all values that are numbers. */
function extent({ panel }: PanelPlace): { lowest: number; highest: number } {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { count, values } of panel.lines) {
    for (let i = 0; i < count; ++i) {
      const value = at(values, i);
      if (!Number.isFinite(value)) continue;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return { lowest, highest };
}
