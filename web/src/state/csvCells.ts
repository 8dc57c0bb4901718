// A line of CSV, cut into cells.

export type Separator = '\t' | ';' | ',' | ' ';

export interface Row {
  /** Where it stands in the text, counted from 1. */
  line: number;
  cells: string[];
}

/** The rarest separator that a line has: a comma may be part of a number, a space stands anywhere. */
export function separatorOf(line: string): Separator {
  const plain = line.replace(/"[^"]*"/g, '');
  return (['\t', ';', ','] as const).find((mark) => plain.includes(mark)) ?? ' ';
}

/** Trimmed, without the quotes around them; two quotes inside stand for one. */
export function splitCells(line: string, separator: Separator): string[] {
  const pattern = separator === ' ' ? /\s+/ : separator;
  if (!line.includes('"')) return line.split(pattern).map((cell) => cell.trim());
  const cells = [''];
  let inside = false;
  for (let i = 0; i < line.length; ++i) {
    const letter = line.charAt(i);
    if (letter === '"') {
      if (!inside && line[i - 1] === '"') cells.push(`${cells.pop() ?? ''}"`);
      inside = !inside;
    } else if (!inside && (letter === separator || (separator === ' ' && /\s/.test(letter)))) {
      if (separator !== ' ' || cells.at(-1) !== '') cells.push('');
    } else cells.push((cells.pop() ?? '') + letter);
  }
  return cells.map((cell) => cell.trim());
}
