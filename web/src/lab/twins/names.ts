import type { Config, Twin } from '../../state/config';

export interface TwinName {
  name: string;
  /** For labels and captions. */
  short: string;
  /** Whether its hidden layers are normalised. */
  normed: boolean;
}

/** What the twins are called: after their norms, or first and second when these are the same. */
export function twinNames(config: Pick<Config, 'norm_a' | 'norm_b'>): Record<Twin, TwinName> {
  const a = config.norm_a !== 'none';
  const b = config.norm_b !== 'none';
  if (a === b) return { a: numbered('First', a), b: numbered('Second', b) };
  return { a: named(a), b: named(b) };
}

const named = (normed: boolean): TwinName =>
  normed
    ? { name: 'With batch norm', short: 'With', normed }
    : { name: 'Without', short: 'Without', normed };

const numbered = (short: string, normed: boolean): TwinName => ({
  name: `${short}, ${normed ? 'with batch norm' : 'no norm'}`,
  short,
  normed,
});
