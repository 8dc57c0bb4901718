// Own points that are too many for a link: the browser keeps them for this tab, so that reloading and going back find
// them. What is read is only ever looked at as points, and has to be sound as a file has.
import { ownProblem, pointsOf, type OwnData } from './own';
import { readPoints, writePoints } from './pointsText';

const kKey = 'batchnorm-lab points';
/** Letters: 20,000 points of 13 bytes. */
const kLongest = 350_000;

/** Forgets those kept before. false: the browser keeps nothing (it may be full, or told so). */
export function keepPoints(own: OwnData): boolean {
  const text = writePoints(own, kLongest);
  if (text === null) return false;
  try {
    sessionStorage.setItem(kKey, text);
    return true;
  } catch {
    return false;
  }
}

/** null: there are none, or they are no longer sound. */
export function keptPoints(): OwnData | null {
  const own = readPoints(storedText(), kLongest);
  return own !== null && ownProblem(pointsOf(own), own.classes) === null ? own : null;
}

function storedText(): string {
  try {
    return sessionStorage.getItem(kKey) ?? '';
  } catch {
    return '';
  }
}
