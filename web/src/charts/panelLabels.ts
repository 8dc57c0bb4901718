// Names at the ends of a panel's lines, and the read-out in its title's place.
import { strokeLine } from './canvas';
import { nearest } from './curveLines';
import { sans } from './fonts';
import { short } from './numbers';
import type { Panel, PanelLine, PanelsData } from './panelData';
import type { PanelPlace } from './panelLayout';
import { placeLabels } from './placeLabels';
import { clamp } from './trace';
import { type Pen, at } from './types';

const kLabel = 13;
/** Between the values of a read-out. */
const kGap = 9;

export function drawLabels(ctx: Pen, place: PanelPlace): void {
  const { panel, box } = place;
  const named = panel.lines.filter(({ label, count }) => label !== undefined && count > 0);
  const wanted = named.map((line) => endY(line, place));
  const places = placeLabels(wanted, kLabel, box.y - 8, box.y + box.height + 6);
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  named.forEach(({ label, labelColour, colour }, i) => {
    ctx.fillStyle = labelColour ?? colour;
    ctx.fillText(label ?? '', box.x + box.width + 6, (places[i] ?? 0) + 4);
  });
}

/** Height of the last number of a line, inside of the frame. */
function endY({ count, values }: PanelLine, { box, toY }: PanelPlace): number {
  let i = count - 1;
  while (i > 0 && !Number.isFinite(toY(at(values, i)))) --i;
  const y = toY(at(values, i));
  const bottom = box.y + box.height;
  return Number.isFinite(y) ? clamp(y, box.y, bottom) : bottom;
}

/** A thin line at the place; the lines' values there stand over the plot. */
export function drawReadOut(ctx: Pen, data: PanelsData, place: PanelPlace, hover: number): void {
  const { panel, box, toX, toY } = place;
  const named = panel.lines.filter(({ name, count }) => name !== '' && count > 0);
  drawCursor(ctx, data, place, hover);
  for (const line of named) {
    const i = nearest(line, hover);
    const [x, y] = [toX(at(line.steps, i)), toY(at(line.values, i))];
    if (line.bars || !(y >= box.y && y <= box.y + box.height)) continue;
    ctx.fillStyle = line.colour;
    ctx.beginPath();
    ctx.arc(x, y, 3, 0, 2 * Math.PI);
    ctx.fill();
  }
  const values = (digits: number): Part[] =>
    named.map((line) => ({
      text: valueText({ digits }, panel, line, hover),
      colour: line.labelColour ?? line.colour,
    }));
  writeParts(ctx, { text: data.place(hover), colour: data.palette.ink2 }, values, data, place);
}

interface Part {
  text: string;
  colour: string;
}

/** "median 0.52": a line's value next to a place, with its name. */
export function valueText(
  { digits = 3 }: Pick<PanelsData, 'digits'>,
  { write = short }: Panel,
  line: PanelLine,
  hover: number,
): string {
  const value = at(line.values, nearest(line, hover));
  const text = Number.isFinite(value) ? write(value, digits) : 'no number';
  return `${line.name} ${text}`;
}

function drawCursor(ctx: Pen, { palette }: PanelsData, { box, toX }: PanelPlace, hover: number) {
  const x = clamp(toX(hover), box.x, box.x + box.width);
  if (!Number.isFinite(x)) return;
  ctx.strokeStyle = palette.ink3;
  ctx.lineWidth = 1;
  strokeLine(ctx, x, box.y, x, box.y + box.height);
}

/** In one line from the left end of the plot; without the place, then with fewer digits, where it would not fit. */
function writeParts(
  ctx: Pen,
  first: Part,
  values: (digits: number) => Part[],
  { digits = 3 }: PanelsData,
  { box, room }: PanelPlace,
): void {
  ctx.font = sans(11, 500);
  ctx.textAlign = 'left';
  const widthOf = (parts: Part[]): number =>
    parts.reduce((sum, { text }) => sum + ctx.measureText(text).width + kGap, -kGap);
  const fewer = [digits, 5, 3].map(values);
  const tries = [[first, ...values(digits)], ...fewer];
  const parts = tries.find((one) => widthOf(one) <= room) ?? values(3);
  let x = box.x;
  for (const { text, colour } of parts) {
    ctx.fillStyle = colour;
    ctx.fillText(text, x, box.y - 6);
    x += ctx.measureText(text).width + kGap;
  }
}
