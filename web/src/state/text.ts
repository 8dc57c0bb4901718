// How a field's value is written in a link and in a sentence, and how it is read from a link.
import type { Field, FieldValue } from './field';

/** Junk is quoted up to this many characters. */
const kQuoted = 40;
/** Plain decimal notation; no hex, no sign in front but minus, no spaces, no names such as NaN. */
const kDecimal = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;
/** What must not reach the page inside a quotation: controls, text direction marks, line ends, halved characters. */
const kUnsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** The shortest text that reads back equal; powers of ten only where they save two characters or more. */
export function writeNumber(value: number): string {
  const plain = String(value);
  const power = value.toExponential();
  return (power.length + 1 < plain.length ? power : plain).replace('+', '');
}

/** A field's value as a link shows it: a list as `8,8,8` or `x1,x2`, no items as ''. */
export function writeValue(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  return value.map((item) => writeValue(item)).join(',');
}

/** The value that stands in a link, or the text itself when it is none of the field's kind. Limits are not checked. */
export function readValue(field: Field, text: string): unknown {
  if (field.kind === 'choice') return text;
  if (field.kind === 'number' || field.kind === 'integer') return readNumber(text) ?? text;
  const parts = text === '' ? [] : text.split(',');
  if (field.kind === 'choices') return parts;
  const items = parts.map(readNumber);
  return items.includes(null) ? text : items;
}

/** A value of unknown origin, short and safe to show: text in quotes, lists in brackets. */
export function quoted(value: unknown): string {
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return cut(`[${value.map(quoted).join(', ')}]`);
  if (typeof value === 'string') return `"${cut(value)}"`;
  return typeof value === 'object' && value !== null ? 'an object' : cut(String(value));
}

/** A number in plain decimal notation, or null. */
export function readNumber(text: string): number | null {
  const value = kDecimal.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** At most kQuoted characters, without any that could disturb the page. */
function cut(text: string): string {
  const short = text.slice(0, kQuoted).replace(kUnsafe, '\uFFFD');
  return text.length > kQuoted ? `${short}…` : short;
}
