// What leaves a panel's frame is said: an arrow with the farthest value.
import { haloText } from './canvas';
import { sans } from './fonts';
import { traceTriangle } from './marks';
import { short } from './numbers';
import type { PanelsData } from './panelData';
import type { PanelPlace } from './panelLayout';
import { type Pen, at } from './types';

export function drawOutside(
  ctx: Pen,
  { palette, digits = 3 }: PanelsData,
  place: PanelPlace,
): void {
  const { panel, box } = place;
  const { lowest, highest } = extent(place);
  const write = panel.write ?? short;
  const slack = panel.axis.log ? 0 : 0.002 * (panel.axis.to - panel.axis.from);
  const x = box.x + 6;
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  ctx.fillStyle = palette.ink2;
  if (highest > panel.axis.to + slack) {
    drawArrow(ctx, x, box.y + 5, 'up');
    haloText(ctx, write(highest, digits), x + 8, box.y + 9, palette.paper);
  }
  if (lowest < panel.axis.from - slack) {
    const y = box.y + box.height;
    drawArrow(ctx, x, y - 5, 'down');
    haloText(ctx, write(lowest, digits), x + 8, y - 2, palette.paper);
  }
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

function drawArrow(ctx: Pen, x: number, y: number, towards: 'up' | 'down'): void {
  ctx.beginPath();
  traceTriangle(ctx, x, y, 4, towards);
  ctx.fill();
}
