// The experiment in the link: #dataset=spiral&hidden=40,40,40 and so on, only what differs from the defaults.
// The only file that touches location and history.
import { defaults, differences, fields, names, problem, type Config } from './config';
import { quoted, readValue, writeValue } from './text';

/** What a link says. `notes`: one sentence for each part of it that was not understood. */
export interface Link {
  config: Config;
  notes: string[];
}

/** Notes beyond these are only counted: a link can be junk from end to end. */
const kNotes = 10;

/** The part of a link after '#', which may begin with it, as a config that is valid field by field. */
export function parse(hash: string): Link {
  const notes: string[] = [];
  const values: Record<string, unknown> = { ...defaults };
  for (const [name, texts] of readParts(hash, notes)) {
    const value = readValue(fields[name], texts[0] ?? '');
    const wrong = texts.length > 1 ? `${name} stands in the link twice` : problem(name, value);
    if (wrong === null) values[name] = value;
    else notes.push(`${wrong}; its default ${writeValue(fields[name].value)} is used.`);
  }
  return { config: values as unknown as Config, notes: shortened(notes) };
}

/** The link of a config, without '#'; '' for the defaults. */
export function format(config: Config): string {
  const parts = differences(defaults, config).map((name) => `${name}=${writeValue(config[name])}`);
  return parts.join('&');
}

/** The experiment that the page's address asks for. */
export function read(): Link {
  return parse(location.hash);
}

/** Puts the experiment into the page's address, as a new entry of its history; nothing when it is there already. */
export function write(config: Config): void {
  const hash = format(config);
  if (hash === format(read().config)) return;
  try {
    history.pushState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  } catch {
    // Browsers refuse too many entries in a short time (a slider); the next change brings all of it.
  }
}

/** Calls `run` whenever the visitor goes back or forward or edits the address; the returned function ends it. */
export function onNavigate(run: () => void): () => void {
  // Every one of these changes the hash. A popstate comes too, but nothing needs to run twice.
  addEventListener('hashchange', run);
  return () => removeEventListener('hashchange', run);
}

/** The texts given for each known field, in the order of their first appearance; junk becomes a note. */
function readParts(hash: string, notes: string[]): Map<keyof Config, string[]> {
  const found = new Map<keyof Config, string[]>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [key, text] = readPart(part);
    const name = names.find((known) => known === key);
    if (name === undefined || text === null) {
      notes.push(`${quoted(part)} in the link is not understood; it is left out.`);
    } else {
      const texts = found.get(name);
      if (texts === undefined) found.set(name, [text]);
      else texts.push(text);
    }
  }
  return found;
}

/** key=text; null for a text that is missing or badly encoded. */
function readPart(part: string): [string, string | null] {
  const split = part.indexOf('=');
  if (split < 0) return [part, null];
  const text = part.slice(split + 1);
  try {
    return [part.slice(0, split), decodeURIComponent(text)];
  } catch {
    return [part, null];
  }
}

function shortened(notes: string[]): string[] {
  if (notes.length <= kNotes) return notes;
  const more = notes.length - kNotes;
  return [...notes.slice(0, kNotes), `The link has ${more} more such parts.`];
}
