import { fields } from '../state/config';

type Widths = readonly number[];

/** "8, 8,4" as widths; a part that is no number becomes NaN, so that the list is refused in words. */
export function parseWidths(text: string): number[] {
  const parts = text.split(/[\s,;×x]+/u).filter((part) => part !== '');
  return parts.map(Number);
}

export function widthsText(widths: Widths): string {
  return widths.join(',');
}

/** The same network with more layers (as wide as the last one) or with fewer. */
export function withLayers(widths: Widths, count: number): number[] {
  const last = widths.at(-1) ?? 8;
  return Array.from({ length: count }, (_, layer) => widths[layer] ?? last);
}

/** The one width of all layers; null when they differ or there is none. */
export function commonWidth(widths: Widths): number | null {
  const first = widths[0];
  return first !== undefined && widths.every((width) => width === first) ? first : null;
}

/** Every count of groups into which each of the layers can be divided; none when there is no layer. */
export function commonDivisors(widths: Widths): number[] {
  const smallest = widths.length === 0 ? 0 : Math.min(...widths);
  const counts = Array.from({ length: smallest }, (_, i) => i + 1);
  return counts.filter((count) => widths.every((width) => width % count === 0));
}

/** "6 × 8", or the list when the layers differ. */
export function shapeText(widths: Widths): string {
  const width = commonWidth(widths);
  if (widths.length === 0) return 'no hidden layer';
  return width === null ? widthsText(widths) : `${String(widths.length)} × ${String(width)}`;
}

export const mostLayers = fields.hidden.most;
export const mostUnits = fields.hidden.max;
