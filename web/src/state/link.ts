// What a link says: #dataset=spiral&hidden=40,40,40 and so on, only what differs from the defaults; then, where they
// are shared, own points, the step with what was done by hand on the way, and what a teacher has hidden.
import { defaults, differences, fields, names, problem, type Config } from './config';
import type { Deed } from './deeds';
import { readDeeds, writeDeeds } from './deedsText';
import { readHidden, type Hideable } from './hideable';
import { readParts } from './linkParts';
import type { OwnData } from './own';
import { readPoints, writePoints } from './pointsText';
import { quoted, readNumber, readValue, writeNumber, writeValue } from './text';

/** The page as it is to be found. */
export interface Place {
  /** The run's first config. */
  config: Config;
  own: OwnData | null;
  /** Where the race goes and stops; null: it runs. */
  step: number | null;
  /** In the order of their steps, none beyond `step`. */
  deeds: readonly Deed[];
  hidden: readonly Hideable[];
}

/** What a link says. `notes`: one sentence for each part of it that was not understood. */
export interface Link extends Place {
  notes: string[];
}

/** Notes beyond these are only counted: a link can be junk from end to end. */
const kNotes = 10;
/** The longest run that a link may ask for. */
export const kMostSteps = 10_000_000;

const known = [...names, 'data', 'step', 'deeds', 'hide'] as const;

/** The part of a link after '#', which may begin with it; its config is valid field by field. */
export function parse(hash: string): Link {
  const notes: string[] = [];
  const texts = new Map<string, string>();
  for (const [name, all] of readParts(hash, known, notes)) {
    const [text = ''] = all;
    if (all.length === 1) texts.set(name, text);
    else notes.push(`${name} stands in the link twice; ${insteadOf(name)}.`);
  }
  const config = readConfig(texts, notes);
  const own = readOwn(texts.get('data'), config, notes);
  const step = readStep(texts.get('step'), notes);
  const deeds = step === null ? [] : readDeeds(texts.get('deeds') ?? '', step, notes);
  const hidden = readHidden(texts.get('hide') ?? '', notes);
  return { config, own, step, deeds, hidden, notes: shortened(notes) };
}

/** The link of a config, without '#'; '' for the defaults. */
export function format(config: Config): string {
  const parts = differences(defaults, config).map((name) => `${name}=${writeValue(config[name])}`);
  return parts.join('&');
}

/** The link of all of it, without '#'. `own` is written when it is the config's data and short enough. */
export function formatPlace({ config, own, step, deeds, hidden }: Place): string {
  const points = config.dataset === 'own' && own !== null ? writePoints(own) : null;
  const parts = [
    format(config),
    points && `data=${points}`,
    step !== null && `step=${writeNumber(step)}`,
    deeds.length > 0 && `deeds=${writeDeeds(deeds)}`,
    hidden.length > 0 && `hide=${hidden.join(',')}`,
  ];
  return parts.filter(Boolean).join('&');
}

function readConfig(texts: ReadonlyMap<string, string>, notes: string[]): Config {
  const values: Record<string, unknown> = { ...defaults };
  for (const [name, text] of texts) {
    if (!isField(name)) continue;
    const value = readValue(fields[name], text);
    const wrong = problem(name, value);
    if (wrong === null) values[name] = value;
    else notes.push(`${wrong}; ${insteadOf(name)}.`);
  }
  return values as unknown as Config;
}

function isField(name: string): name is keyof Config {
  return Object.hasOwn(fields, name);
}

function insteadOf(name: string): string {
  return isField(name) ? `its default ${writeValue(fields[name].value)} is used` : 'it is left out';
}

function readOwn(text: string | undefined, config: Config, notes: string[]): OwnData | null {
  if (text === undefined) return null;
  const own = readPoints(text);
  if (own === null) notes.push('The points in the link are not understood; they are left out.');
  else if (config.dataset !== 'own')
    notes.push('The link holds points that its dataset does not use.');
  return own;
}

function readStep(text: string | undefined, notes: string[]): number | null {
  if (text === undefined) return null;
  const step = readNumber(text);
  if (step !== null && Number.isInteger(step) && step >= 0 && step <= kMostSteps) return step;
  const allowed = `a whole number from 0 to ${writeNumber(kMostSteps)} is allowed`;
  notes.push(`step is ${quoted(text)}: ${allowed}; it is left out.`);
  return null;
}

function shortened(notes: string[]): string[] {
  if (notes.length <= kNotes) return notes;
  const more = notes.length - kNotes;
  return [...notes.slice(0, kNotes), `The link has ${more} more such parts.`];
}
