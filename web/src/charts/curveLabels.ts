// Names and values at the ends of two lines, and the read-out under the pointer.
import { type CurvesData, twins } from './curveData';
import { type Line, endValue, nearest } from './curveLines';
import type { CurveScale } from './curveScale';
import { sans } from './fonts';
import { fixed, percent, short, thousands } from './numbers';
import { twinColour } from './palette';
import { placeLabels } from './placeLabels';
import { type Pen, type Twin, at } from './types';

/** A label has two lines: name and value. */
const kLabelHeight = 28;

/** "with", "without" or what the page calls them. */
export function nameOf({ names }: CurvesData, twin: Twin): string {
  return names?.[twin] ?? (twin === 'a' ? 'with' : 'without');
}

/** A value as it stands beside its line: 0.082, 98 %. */
export function valueText(
  { kind, regression, digits = 3 }: Pick<CurvesData, 'kind' | 'regression' | 'digits'>,
  value: number,
): string {
  if (!Number.isFinite(value)) return 'not finite';
  if (kind === 'accuracy' && !regression) return percent(value, digits);
  return Math.abs(value) >= 0.001 && Math.abs(value) < 10
    ? fixed(value, digits)
    : short(value, digits);
}

export function drawEndLabels(
  ctx: Pen,
  data: CurvesData,
  lines: Record<Twin, Line>,
  scale: CurveScale,
): void {
  const { box } = scale;
  const ends = placeLabels(
    [endY(lines.a, scale), endY(lines.b, scale)],
    kLabelHeight,
    0,
    box.y + box.height,
  );
  ctx.textAlign = 'left';
  for (const [i, twin] of twins.entries()) {
    const line = lines[twin];
    if (line.count === 0) continue;
    const y = ends[i] ?? 0;
    ctx.fillStyle = twinColour(data.palette, twin);
    ctx.font = sans(12, 600);
    ctx.fillText(nameOf(data, twin), box.x + box.width + 8, y - 2);
    ctx.font = sans(12, 500);
    const text = valueText(data, endValue(data, twin, line));
    ctx.fillText(text, box.x + box.width + 8, y + 12);
  }
}

/** Height of the last number of a line; values above the axis count as its top. */
function endY({ count, values }: Line, { from, to, toY }: CurveScale): number {
  let i = count - 1;
  while (i > 0 && !Number.isFinite(at(values, i))) --i;
  const value = at(values, i);
  return toY(Number.isFinite(value) ? Math.min(to, Math.max(from, value)) : from);
}

/** A thin line at the step under the pointer; over the plot the lines' values there. */
export function drawHover(
  ctx: Pen,
  data: CurvesData,
  lines: Record<Twin, Line>,
  scale: CurveScale,
): void {
  const { hover, palette } = data;
  if (hover === null || lines.a.count + lines.b.count === 0) return;
  const { box, last, toX } = scale;
  const x = toX(Math.min(last, Math.max(0, hover)));
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, box.y);
  ctx.lineTo(x, box.y + box.height);
  ctx.stroke();
  const parts = [{ text: `step ${thousands(hover)}`, colour: palette.ink2 }];
  for (const twin of twins) {
    const value = markAt(ctx, data, lines[twin], scale, twin);
    const text = `${nameOf(data, twin)} ${valueText(data, value)}`;
    parts.push({ text, colour: twinColour(palette, twin) });
  }
  drawReadOut(ctx, parts, x, scale);
}

/** Marks a line's point at the step; returns its value. */
function markAt(ctx: Pen, data: CurvesData, line: Line, scale: CurveScale, twin: Twin): number {
  const { from, to, toX, toY } = scale;
  const i = nearest(line, data.hover ?? 0);
  const value = at(line.values, i);
  if (value >= from && value <= to) {
    ctx.fillStyle = twinColour(data.palette, twin);
    ctx.beginPath();
    ctx.arc(toX(at(line.steps, i)), toY(value), 3, 0, 2 * Math.PI);
    ctx.fill();
  }
  return value;
}

/** One line of text, as near to x as it can stand over the plot. */
function drawReadOut(
  ctx: Pen,
  parts: readonly { text: string; colour: string }[],
  x: number,
  { box }: CurveScale,
): void {
  const gap = 8;
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  const widths = parts.map(({ text }) => ctx.measureText(text).width + gap);
  const width = widths.reduce((sum, part) => sum + part, -gap);
  const farthest = Math.max(0, box.x + box.width - width);
  let left = Math.min(farthest, Math.max(x - width / 2, box.x));
  parts.forEach(({ text, colour }, i) => {
    ctx.fillStyle = colour;
    ctx.fillText(text, left, box.y - 5);
    left += widths[i] ?? 0;
  });
}
