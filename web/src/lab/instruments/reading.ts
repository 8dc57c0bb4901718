// What the instruments read of the race.
import type { VitalsCurve } from '../../charts/vitalLines';
import type { Frame } from '../../engine/client';
import type { Twin } from '../../state/config';
import { countUntil } from '../../state/thinning';
import type { Lab } from '../state/lab.svelte';
import { twinNames } from '../twins/names';

export const twins: readonly Twin[] = ['a', 'b'];

/** The same for both twins. */
export function forBoth<T>(of: (twin: Twin) => T): Record<Twin, T> {
  return { a: of('a'), b: of('b') };
}

/** Where the race stands when it has gone back in time; null: at the end of what is known. */
export function standsAt({ step, furthest }: Frame): number | null {
  return step < furthest ? step : null;
}

/** The part of a history that lies at the frame's step or before it. */
export function upTo<C extends Pick<VitalsCurve, 'count' | 'step'>>(curve: C, { step }: Frame): C {
  return { ...curve, count: countUntil(curve.step, curve.count, step) };
}

/** "layer 6, unit 6, with batch norm": for those who hear it. */
export function placeWords({ selected, shown }: Lab, twin: Twin): string {
  const { name } = twinNames(shown)[twin];
  if (selected === null) return name;
  return `layer ${String(selected.layer + 1)}, unit ${String(selected.unit + 1)}, ${name}`;
}
