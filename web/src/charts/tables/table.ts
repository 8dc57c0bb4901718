// A picture's numbers as a table, for those who read them rather than see them.

export interface Table {
  caption: string;
  /** Of every column; the first column names the rows. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** More rows of the same kind are thinned. */
const kMostRows = 24;

/** So many of `count` places, evenly spread, the first and the last among them; all when there are no more. */
export function spreadRows(count: number, most = kMostRows): number[] {
  const shown = Math.min(count, most);
  if (shown < 2) return shown === 1 ? [count - 1] : [];
  return Array.from({ length: shown }, (_, i) => Math.round((i * (count - 1)) / (shown - 1)));
}

/** ", 24 of 300" behind a caption when a table leaves rows out. */
export function thinned(rows: readonly unknown[], count: number): string {
  return rows.length < count ? `, ${String(rows.length)} of ${String(count)}` : '';
}
