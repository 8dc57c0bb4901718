// What a figure of the lecture keeps in its link: kinds of values, each with what is allowed. Junk is clamped or left
// out, with a sentence.
import { quoted, readNumber, writeNumber } from './text';

export interface FigureField<Value> {
  initial: Value;
  /** The value that a text in the link means, and a sentence where it is not quite what stands there. */
  read(name: string, text: string): { value: Value; note: string | null };
  write(value: Value): string;
}

export type FigureFields = Record<string, FigureField<unknown>>;
export type FigureValues<Fields> = {
  -readonly [Name in keyof Fields]: Fields[Name] extends FigureField<infer Value> ? Value : never;
};

/** Texts of a link by name. */
export type FigureTexts = ReadonlyMap<string, string>;
export const noTexts: FigureTexts = new Map();

function clamped(name: string, value: number, min: number, max: number) {
  if (value >= min && value <= max) return { value, note: null };
  const [end, word] = value < min ? [min, 'least'] : [max, 'most'];
  const note = `${name} is ${writeNumber(value)} in the link; ${writeNumber(end)} is the ${word}.`;
  return { value: end, note };
}

/** A number from `min` to `max`. */
export function number(min: number, max: number, initial: number): FigureField<number> {
  return {
    initial,
    write: (value) => writeNumber(Number(value.toPrecision(7))),
    read: (name, text) => {
      const value = readNumber(text);
      if (value !== null) return clamped(name, value, min, max);
      const note = `${name} is ${quoted(text)} in the link, which is no number; ${writeNumber(initial)} is used.`;
      return { value: initial, note };
    },
  };
}

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number, initial: number): FigureField<number> {
  const field = number(min, max, initial);
  return {
    ...field,
    read: (name, text) => {
      const { value, note } = field.read(name, text);
      return { value: Math.round(value), note };
    },
  };
}

/** One of a list of names. */
export function choice<Name extends string>(
  names: readonly Name[],
  initial: NoInfer<Name>,
): FigureField<Name> {
  return {
    initial,
    write: (value) => value,
    read: (name, text) => {
      const value = names.find((known) => known === text);
      if (value !== undefined) return { value, note: null };
      const note = `${name} is ${quoted(text)} in the link: one of ${names.join(', ')} is allowed.`;
      return { value: initial, note };
    },
  };
}

/** Up to `most` numbers, each from `min` to `max`, written 1.5,-2; null: none are given. */
export function numbers(most: number, min: number, max: number): FigureField<number[] | null> {
  const one = number(min, max, 0);
  return {
    initial: null,
    write: (value) => (value ?? []).map((item) => one.write(item)).join(','),
    read: (name, text) => {
      const found = text.split(',').map(readNumber);
      if (found.length > most || found.includes(null)) {
        const note = `${name} is ${quoted(text)} in the link: up to ${most} numbers are allowed.`;
        return { value: null, note };
      }
      return { value: found.map((value) => clamped(name, value ?? 0, min, max).value), note: null };
    },
  };
}

/** The values that the texts mean, initial ones where there is none, and the sentences about them. */
export function readFields<Fields extends FigureFields>(
  fields: Fields,
  texts: FigureTexts,
): { values: FigureValues<Fields>; notes: string[] } {
  const notes: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const text = texts.get(name);
    const { value, note } =
      text === undefined ? { value: field.initial, note: null } : field.read(name, text);
    values[name] = value;
    if (note !== null) notes.push(note);
  }
  return { values: values as FigureValues<Fields>, notes };
}

/** Texts of the values that differ from the initial ones. */
export function writeFields<Fields extends FigureFields>(
  fields: Fields,
  values: FigureValues<Fields>,
): FigureTexts {
  const texts = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    const text = field.write(values[name as keyof Fields]);
    if (values[name] !== null && text !== field.write(field.initial)) texts.set(name, text);
  }
  return texts;
}
