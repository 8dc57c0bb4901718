// The page's address. The only file that touches location and history.
import { parse, formatPlace, type Link, type Place } from './link';

export { format } from './link';

/** What the page's address asks for. */
export function read(): Link {
  return parse(location.hash);
}

/** Puts the experiment into the page's address, as a new entry of its history; nothing when it is there already. */
export function write(place: Pick<Place, 'config' | 'own' | 'hidden'>): void {
  const anytime = { step: null, deeds: [] };
  const hash = formatPlace({ ...place, ...anytime });
  if (hash === formatPlace({ ...read(), ...anytime })) return;
  try {
    history.pushState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  } catch {
    // Browsers refuse too many entries in a short time (a slider); the next change brings all of it.
  }
}

/** The whole link to a place of this page. */
export function linkTo(place: Place): string {
  const hash = formatPlace(place);
  return new URL(hash === '' ? '.' : `#${hash}`, document.baseURI).href;
}

/** Calls `run` whenever the visitor goes back or forward or edits the address; the returned function ends it. */
export function onNavigate(run: () => void): () => void {
  // Every one of these changes the hash. A popstate comes too, but nothing needs to run twice.
  addEventListener('hashchange', run);
  return () => removeEventListener('hashchange', run);
}
