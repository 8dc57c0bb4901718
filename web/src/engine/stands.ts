import type { Snapshot } from './protocol';

/** Whether a twin trains no further: its run has diverged, or it could never be trained. */
export function stands({ divergence, inability }: Pick<Snapshot, 'divergence' | 'inability'>) {
  return divergence !== null || inability !== null;
}
