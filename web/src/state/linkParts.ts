// A link's parts: name=text, joined by '&'.
import { quoted } from './text';

/** The texts given for each known name, in the order of their first appearance; junk becomes a note. */
export function readParts<Name extends string>(
  hash: string,
  known: readonly Name[],
  notes: string[],
): Map<Name, string[]> {
  const found = new Map<Name, string[]>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [key, text] = readPart(part);
    const name = known.find((other) => other === key);
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
