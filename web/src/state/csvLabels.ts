// What the labels of a CSV text say: classes, or targets of a regression.
import type { Row } from './csvCells';
import { faultOf, type Fault } from './csvFaults';
import type { OwnData } from './own';
import { quoted } from './text';

export interface Labels {
  /** Class or target, row by row. */
  values: number[];
  classes: OwnData['classes'];
  /** How the labels were read, in one sentence. */
  note: string;
  errors: Fault[];
}

const kMostClasses = 3;

/**
 * Up to three whole numbers, or up to three words, are classes; other numbers are targets. Words become classes in the
 * order of their appearance; 0, 1 and 2 stay what they are, and other whole numbers keep their order.
 */
export function labelsOf(rows: readonly Row[], numberIn: (text: string) => number | null): Labels {
  const complete = rows.filter(({ cells }) => cells.length >= 3);
  const texts = complete.map(({ cells, line }) => ({ line, text: cells[2] ?? '' }));
  const first = texts[0]?.text ?? '';
  const numeric = numberIn(first) !== null;
  return numeric ? numbers(texts, numberIn) : words(texts);
}

interface Label {
  line: number;
  text: string;
}

function numbers(labels: readonly Label[], numberIn: (text: string) => number | null): Labels {
  const errors: Fault[] = [];
  const values = labels.map(({ line, text }) => {
    const value = numberIn(text);
    const fault = faultOf('label', text, value);
    const why = value === null ? ', as in the lines before' : '';
    if (fault !== null) errors.push({ line, sentence: `line ${line}: ${fault}${why}` });
    return value ?? NaN;
  });
  const kinds = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (kinds.length > kMostClasses || !kinds.every(Number.isInteger)) {
    return {
      values,
      classes: 0,
      note: 'The labels are numbers, so there is a target to be estimated.',
      errors,
    };
  }
  const plain = kinds.every((kind) => kind >= 0 && kind < kMostClasses);
  if (plain)
    return { values, classes: kinds.includes(2) ? 3 : 2, note: 'Labels are classes.', errors };
  return { ...inOrder(values, kinds, kinds.map(String)), errors };
}

function words(labels: readonly Label[]): Labels {
  const errors: Fault[] = [];
  const kinds: string[] = [];
  for (const { line, text } of labels) {
    if (text === '') errors.push({ line, sentence: `line ${line}: the label is empty` });
    else if (kinds.length < kMostClasses && !kinds.includes(text)) kinds.push(text);
    else if (!kinds.includes(text)) {
      const sentence = `line ${line}: label ${quoted(text)} would be a fourth class: at most three are allowed`;
      errors.push({ line, sentence });
    }
  }
  const texts = labels.map(({ text }) => text);
  return { ...inOrder(texts, kinds, kinds.map(quoted)), errors };
}

function inOrder<T>(labels: readonly T[], kinds: readonly T[], names: readonly string[]) {
  const classes: OwnData['classes'] = kinds.length === kMostClasses ? 3 : 2;
  const note = `${names.map((name, i) => `${name} is class ${i}`).join(', ')}.`;
  return { values: labels.map((label) => kinds.indexOf(label)), classes, note };
}
