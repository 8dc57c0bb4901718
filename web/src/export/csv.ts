// Numbers as text with commas (RFC 4180): a line of names, then a line a row.

export interface Table {
  columns: readonly string[];
  rows: Iterable<readonly (number | string)[]>;
}

export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(row.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Nine digits say a float exactly; what is not a number stays empty. */
function cell(value: number | string): string {
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? String(Number(value.toPrecision(9))) : '';
}
