// What a teacher may hide from a class: groups of controls, single ones, and instruments. Nothing hidden loses its value.
import { names, type Config } from './config';
import { quoted } from './text';

/** The groups of the column of controls. */
export const columnGroups = [
  'presets',
  'data',
  'inputs',
  'network',
  'normalisation',
  'optimiser',
  'pictures',
] as const;
const others = ['instruments', 'time', 'own_data', 'speed'] as const;

/** The instruments under the twins, in the order of their tabs. */
export const instruments = [
  'distributions',
  'layers',
  'percentiles',
  'statistics',
  'learned',
  'gradients',
  'plane',
  'inference',
  'steps',
] as const;
export type InstrumentKey = (typeof instruments)[number];

export type Hideable =
  (typeof columnGroups)[number] | (typeof others)[number] | InstrumentKey | keyof Config;

const hideables: readonly Hideable[] = [...columnGroups, ...others, ...instruments, ...names];

/** The names in a link's list, each once; unknown ones become a note. */
export function readHidden(text: string, notes: string[]): Hideable[] {
  const found = new Set<Hideable>();
  for (const part of text.split(',')) {
    if (part === '') continue;
    const name = hideables.find((known) => known === part);
    if (name !== undefined) found.add(name);
    else notes.push(`${quoted(part)} cannot be hidden; it is left out.`);
  }
  return [...found];
}
