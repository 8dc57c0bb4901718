// What was done by hand, as a link says it: 300~learning_rate~1,420~a~W~5~3~2~0.75, where the second is, at step 420,
// W of twin a in layer 5, unit 3, from unit 2.
import type { Edit } from '../engine/protocol';
import { fields, problem, type Config, type Twin } from './config';
import type { Deed } from './deeds';
import { quoted, readNumber, readValue, writeNumber, writeValue } from './text';

const kinds: readonly Edit['kind'][] = ['W', 'b', 'gamma', 'beta'];
const kBetween = '~';

/** All numbers of a network are too long for a link: who puts them into one is told so elsewhere. */
export function writeDeeds(deeds: readonly Deed[]): string {
  return deeds.flatMap(writeDeed).join(',');
}

/** Junk, and what lies beyond `last`, becomes a note. */
export function readDeeds(text: string, last: number, notes: string[]): Deed[] {
  const deeds: Deed[] = [];
  for (const part of text.split(',')) {
    if (part === '') continue;
    const deed = readDeed(part);
    const inTime = deed !== null && deed.step <= last && deed.step >= (deeds.at(-1)?.step ?? 0);
    if (inTime) deeds.push(deed);
    else notes.push(`${quoted(part)} in the link’s deeds is not understood; it is left out.`);
  }
  return deeds;
}

function writeDeed(deed: Deed): string[] {
  const step = writeNumber(deed.step);
  if ('patch' in deed) {
    return Object.entries(deed.patch).map(([name, value]) =>
      [step, name, writeValue(value)].join(kBetween),
    );
  }
  if ('put' in deed) return [];
  const { kind, layer, unit, from, value } = deed.edit;
  const numbers = [layer, unit, from, value].map(writeNumber);
  return [[step, deed.twin, kind, ...numbers].join(kBetween)];
}

function readDeed(part: string): Deed | null {
  const [first = '', ...rest] = part.split(kBetween);
  const step = countIn(first);
  if (step === null) return null;
  return rest.length === 2 ? readPatch(step, rest) : readEdit(step, rest);
}

/** Of a field that may change while a run goes on. */
function readPatch(step: number, [name = '', text = '']: string[]): Deed | null {
  if (!isLive(name)) return null;
  const value = readValue(fields[name], text);
  return problem(name, value) === null ? { step, patch: { [name]: value } } : null;
}

function isLive(name: string): name is keyof Config {
  return Object.hasOwn(fields, name) && fields[name as keyof Config].live;
}

function readEdit(step: number, [twin = '', kind = '', ...texts]: string[]): Deed | null {
  const [layer, unit, from] = texts.slice(0, 3).map(countIn);
  const value = readNumber(texts[3] ?? '');
  const known = kinds.find((other) => other === kind);
  const complete = texts.length === 4 && isTwin(twin) && known !== undefined && value !== null;
  if (!complete || layer == null || unit == null || from == null) return null;
  return { step, twin, edit: { kind: known, layer, unit, from, value } };
}

function isTwin(text: string): text is Twin {
  return text === 'a' || text === 'b';
}

function countIn(text: string): number | null {
  const value = readNumber(text);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}
