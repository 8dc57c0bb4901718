// Points from a CSV text, x1,x2,label on each line, and back. Nothing is taken from a text with a fault in it.
import { separatorOf, splitCells, type Row, type Separator } from './csvCells';
import { faultOf, type Fault } from './csvFaults';
import { labelsOf } from './csvLabels';
import { kMostPoints, ownData, ownProblem, type OwnData } from './own';
import { readNumber } from './text';

/** `errors`: one sentence each, with the line that it is about; nothing was taken then. `note`: how labels were read. */
export type CsvResult = { errors: string[] } | { errors: null; data: OwnData; note: string };

/** Megabytes of a file or text that are read: 20,000 long lines. */
export const kMostMegabytes = 4;
/** Faults beyond these are only counted. */
const kShown = 5;

/** What keeps a file or text of that many bytes from being read, or null. Told before anything of it is read. */
export function sizeProblem(bytes: number, what: 'file' | 'text' = 'file'): string | null {
  if (bytes <= kMostMegabytes * 1e6) return null;
  const size = bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return `The ${what} has ${size}: at most ${kMostMegabytes} MB are read.`;
}

export function readCsv(text: string): CsvResult {
  const size = sizeProblem(text.length, 'text');
  if (size !== null) return { errors: [size] };
  // A text of letters has no such characters, and files of other kinds begin with some.
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(text.slice(0, 10_000))) {
    return { errors: ['This is no text: lines of x1, x2 and a label are needed.'] };
  }
  const { rows, separator } = rowsOf(text);
  if (rows.length > kMostPoints) {
    const count = rows.length.toLocaleString('en');
    return {
      errors: [
        `There are ${count} points: at most ${kMostPoints.toLocaleString('en')} are allowed.`,
      ],
    };
  }
  return pointsIn(rows, separator);
}

/** Whole coordinates and labels, shortest that read back equal. */
export function writeCsv({
  x,
  y,
  classes,
}: Pick<OwnData, 'x' | 'y'> & { classes: number }): string {
  const lines = Array.from(y, (target, i) =>
    [x[i] ?? NaN, x[y.length + i] ?? NaN, target].map(shortest).join(','),
  );
  return [`x1,x2,${classes === 0 ? 'y' : 'label'}`, ...lines, ''].join('\n');
}

/** The shortest decimal number that is the same float of 32 bits. */
function shortest(value: number): string {
  for (let digits = 6; digits < 9; ++digits) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(Number(value.toPrecision(9)));
}

function rowsOf(text: string): { rows: Row[]; separator: Separator } {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((content, i) => ({ content: content.trim(), line: i + 1 }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
  const separator = separatorOf(lines[0]?.content ?? '');
  const rows = lines.map(({ content, line }) => ({ line, cells: splitCells(content, separator) }));
  const [first] = rows;
  return { rows: first !== undefined && isHeader(first) ? rows.slice(1) : rows, separator };
}

/** Words where numbers stand in all other lines. */
function isHeader({ cells }: Row): boolean {
  const isName = (cell: string) => /\p{L}/u.test(cell) && !/^[+-]?(nan|inf(inity)?)$/i.test(cell);
  return cells.length > 1 && cells.slice(0, 3).every((cell) => isName(cell) && isWord(cell));
}

function isWord(cell: string): boolean {
  return numberIn(cell, ',') === null;
}

function pointsIn(rows: readonly Row[], separator: Separator): CsvResult {
  const places = rows.map((row) => placeIn(row, separator));
  const labels = labelsOf(rows, (text) => numberIn(text, separator));
  const errors = [...places.flatMap((place) => place.errors), ...labels.errors];
  if (errors.length > 0) return { errors: shortened(errors.sort((a, b) => a.line - b.line)) };
  const points = places.map(({ x1, x2 }, i) => ({ x1, x2, y: labels.values[i] ?? NaN }));
  const wrong = ownProblem(points, labels.classes);
  if (wrong !== null) return { errors: [wrong] };
  return { errors: null, data: ownData(points, labels.classes), note: labels.note };
}

function placeIn({ line, cells }: Row, separator: Separator) {
  if (cells.length < 3) {
    const has = cells.length === 1 ? '1 column' : `${cells.length} columns`;
    const sentence = `line ${line} has ${has}: x1, x2 and a label are needed`;
    return { x1: NaN, x2: NaN, errors: [{ line, sentence }] };
  }
  const errors: Fault[] = [];
  const read = (name: string, text: string): number => {
    const value = numberIn(text, separator);
    const sentence = faultOf(name, text, value);
    if (sentence !== null) errors.push({ line, sentence: `line ${line}: ${sentence}` });
    return value ?? NaN;
  };
  const [x1 = '', x2 = ''] = cells;
  return { x1: read('x1', x1), x2: read('x2', x2), errors };
}

/** Where commas do not separate, they may stand in front of decimals. */
function numberIn(text: string, separator: Separator): number | null {
  const plain = text.trim().replace(/^\+/, '');
  return readNumber(separator === ',' ? plain : plain.replace(',', '.'));
}

function shortened(faults: readonly Fault[]): string[] {
  const sentences = faults.slice(0, kShown).map(({ sentence }) => `${sentence}.`);
  const more = faults.length - kShown;
  return more > 0 ? [...sentences, `There are ${more} more such faults.`] : sentences;
}
