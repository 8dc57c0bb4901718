// The kinds of fields a Config is made of: what each kind allows, and how a refusal is worded.
import { quoted, writeNumber } from './text';

/** One of a list of names. */
export interface Choice<Name extends string = string> {
  kind: 'choice';
  choices: readonly Name[];
  value: Name;
  live: boolean;
}
/** A number from `min` to `max`, both allowed. */
export interface Numeric {
  kind: 'integer' | 'number';
  min: number;
  max: number;
  value: number;
  live: boolean;
}
/** Up to `most` integers, each from `min` to `max`: the units of every layer. */
export interface Integers {
  kind: 'integers';
  min: number;
  max: number;
  most: number;
  value: readonly number[];
  live: boolean;
}
/** One or more of a list of names, each once and in the list's order. */
export interface Choices<Name extends string = string> {
  kind: 'choices';
  choices: readonly Name[];
  value: readonly Name[];
  live: boolean;
}
/** `value` is the default. `live`: a change needs no restart of the run. */
export type Field = Choice | Numeric | Integers | Choices;
export type FieldValue = Field['value'];

export const choice = <Name extends string>(
  choices: readonly Name[],
  value: NoInfer<Name>,
): Choice<Name> => ({ kind: 'choice', choices, value, live: false });

const numeric = (kind: Numeric['kind'], min: number, max: number, value: number): Numeric => ({
  kind,
  min,
  max,
  value,
  live: false,
});
export const integer = (min: number, max: number, value: number) =>
  numeric('integer', min, max, value);
export const number = (min: number, max: number, value: number) =>
  numeric('number', min, max, value);
export const live = <F extends Field>(field: F): F => ({ ...field, live: true });

export const integers = (
  most: number,
  min: number,
  max: number,
  value: readonly number[],
): Integers => ({ kind: 'integers', min, max, most, value, live: false });

export const choices = <Name extends string>(
  names: readonly Name[],
  value: readonly NoInfer<Name>[],
): Choices<Name> => ({ kind: 'choices', choices: names, value, live: false });

/** Whether a value of unknown origin is one that the field allows. */
function allows(field: Field, value: unknown): boolean {
  if (field.kind === 'choice') return field.choices.some((name) => name === value);
  if (field.kind === 'choices') return chosen(field.choices, value);
  if (field.kind !== 'integers') return within(field, value, field.kind === 'integer');
  return (
    Array.isArray(value) &&
    value.length <= field.most &&
    value.every((item) => within(field, item, true))
  );
}

/** What the field allows, as the second half of a sentence. */
function allowance(field: Field): string {
  if (field.kind === 'choice') return `one of ${field.choices.join(', ')} is allowed`;
  if (field.kind === 'choices') {
    return `one or more of ${field.choices.join(', ')} are allowed, each once and in this order`;
  }
  const [min, max] = [writeNumber(field.min), writeNumber(field.max)];
  if (field.kind === 'integers') {
    return `0 to ${field.most} layers of ${min} to ${max} units are allowed`;
  }
  return `a ${field.kind === 'integer' ? 'whole number' : 'number'} from ${min} to ${max} is allowed`;
}

/** One sentence (without a full stop) on what is wrong with the value, or null. */
export function fault(name: string, field: Field, value: unknown): string | null {
  return allows(field, value) ? null : `${name} is ${quoted(value)}: ${allowance(field)}`;
}

/** Equality of two values of a field; lists are compared by their items. */
export function equal(a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function chosen(names: readonly string[], value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const places = value.map((item) => names.findIndex((name) => name === item));
  return places.every((place, i) => place > (places[i - 1] ?? -1));
}

function within(range: { min: number; max: number }, value: unknown, whole: boolean): boolean {
  if (typeof value !== 'number' || (whole && !Number.isInteger(value))) return false;
  return value >= range.min && value <= range.max;
}
