// Copies of what the module hands out, before its memory changes.
import type { Parcel } from './parcel';

/** The same object with its arrays in the parcel. */
export function copied<Seen extends object>(seen: Seen, parcel: Parcel): Seen {
  const entries = Object.entries(seen).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Float32Array ? parcel.add(value) : value,
  ]);
  return Object.fromEntries(entries) as Seen;
}
