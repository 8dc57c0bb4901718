// Valid configs at random, from a seed that a failing test names.
import { fields, names, type Config } from '../../../web/src/state/config';
import type { Field, FieldValue } from '../../../web/src/state/field';

export type Random = () => number;

/** Uniform numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wholeBetween = (random: Random, min: number, max: number) =>
  min + Math.floor(random() * (max - min + 1));

/** Limits and many orders of magnitude come up, too. */
function numberBetween(random: Random, min: number, max: number): number {
  const kind = wholeBetween(random, 0, 4);
  if (kind === 0) return min;
  if (kind === 1) return max;
  if (kind === 2) return min + random() * (max - min);
  return Math.min(max, min + (max - min) * 10 ** (-12 * random()));
}

function valueFor(field: Field, random: Random): FieldValue {
  if (field.kind === 'choice') {
    return field.choices[wholeBetween(random, 0, field.choices.length - 1)]!;
  }
  if (field.kind === 'choices') {
    const some = field.choices.filter(() => random() < 0.5);
    return some.length > 0 ? some : field.value;
  }
  const { kind, min, max } = field;
  if (kind === 'integers') {
    const layers = wholeBetween(random, 0, field.most);
    return Array.from({ length: layers }, () => wholeBetween(random, min, max));
  }
  return kind === 'number' ? numberBetween(random, min, max) : wholeBetween(random, min, max);
}

/** About half of the fields keep their defaults. */
export function randomConfig(random: Random): Config {
  const values = names.map((name) => {
    const field = fields[name];
    return [name, random() < 0.5 ? field.value : valueFor(field, random)];
  });
  return Object.fromEntries(values) as Config;
}
