import type { Unit } from '../engine/protocol';
import { distinct } from './numbers';
import { momentsOf } from './stationsLayout';

/** Activations that differ by less than this share of their axis look alike. */
const kAlike = 0.02;

/** What the unit does with the examples, in a sentence with its own numbers. `a_from`, `a_to`: its axis. */
export function caption(unit: Unit, a_from: number, a_to: number, digits?: number): string {
  const { smallest, largest } = momentsOf(unit, 3);
  if (!Number.isFinite(smallest + largest)) return 'Its values are not finite any more.';
  const [from, to] = distinct(smallest, largest, digits);
  if (smallest === largest) return `All are the same to it: ${from}.`;
  const alike = largest - smallest < kAlike * (a_to - a_from);
  const words = alike ? 'All look alike to it' : 'The unit tells examples apart';
  return `${words}: ${from} to ${to}.`;
}
