import type { Config, Twin } from '../../state/config';
import { choiceNames } from '../words';

export type Norm = Config['norm_a'];

export interface TwinName {
  name: string;
  /** For labels and captions. */
  short: string;
  norm: Norm;
  /** Whether its hidden layers are normalised. */
  normed: boolean;
  /** Whether its norm has a beta: RMS norm has none. */
  shifted: boolean;
}

/** What the twins are called: after their norms, or first and second when these are the same. */
export function twinNames({
  norm_a,
  norm_b,
}: Pick<Config, 'norm_a' | 'norm_b'>): Record<Twin, TwinName> {
  if (norm_a === norm_b) return { a: numbered('First', norm_a), b: numbered('Second', norm_b) };
  const one = norm_a === 'none' || norm_b === 'none';
  return { a: named(norm_a, one), b: named(norm_b, one) };
}

/** How a box normalises, as the end of "normalises z ...". */
export function manner(norm: Norm, groups: number): string {
  switch (norm) {
    case 'none':
      return 'not at all';
    case 'batch':
      return 'over the mini-batch';
    case 'layer':
      return 'over the layer’s units';
    case 'rms':
      return 'by the layer’s root mean square';
    case 'group':
      return groups === 1 ? 'over the layer’s units' : `over ${String(groups)} unit groups`;
  }
}

/** `one`: the other twin has no norm, so that "with" is enough to tell them apart. */
function named(norm: Norm, one: boolean): TwinName {
  if (norm === 'none') return { name: 'Without', short: 'Without', ...nature(norm) };
  const word = choiceNames.norm_a[norm];
  const short = one ? 'With' : word.charAt(0).toUpperCase() + word.slice(1);
  return { name: `With ${word}`, short, ...nature(norm) };
}

function numbered(short: string, norm: Norm): TwinName {
  const words = norm === 'none' ? 'no norm' : `with ${choiceNames.norm_a[norm]}`;
  return { name: `${short}, ${words}`, short, ...nature(norm) };
}

function nature(norm: Norm): Pick<TwinName, 'norm' | 'normed' | 'shifted'> {
  return { norm, normed: norm !== 'none', shifted: norm !== 'none' && norm !== 'rms' };
}
