// What a teacher may hide from a class: groups of controls, and single ones. Nothing hidden loses its value.
import { names, type Config } from './config';
import { quoted } from './text';

const groups = [
  'presets',
  'data',
  'inputs',
  'network',
  'normalisation',
  'optimiser',
  'pictures',
] as const;
const others = ['own_data', 'speed'] as const;

export type Hideable = (typeof groups)[number] | (typeof others)[number] | keyof Config;

const hideables: readonly Hideable[] = [...groups, ...others, ...names];

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
