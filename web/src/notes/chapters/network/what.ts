// What adding a constant to b did, in sentences.
import { exponential, fixed, short } from '../../../charts/numbers';
import type { ShiftedNetwork } from '../../../engine/lessonRuns';

/** `layer`: counted from 1. */
export function whatHappened(seen: ShiftedNetwork, layer: number, shift: number): string {
  const change = seen.changes[layer - 1];
  if (!change) return '';
  if (shift === 0) {
    return (
      'Nothing has been added to b yet. Every box holds what the network makes of the example; ' +
      `the loss of the mini-batch is ${short(seen.before.loss)}.`
    );
  }
  const rounding =
    change.same === change.count
      ? `not one of its ${change.count} numbers changed, not in the last bit`
      : `z̃[${layer}] changed by at most ${exponential(change.z_tilde)}, which is rounding: ` +
        `${change.same} of its ${change.count} numbers are the same to the last bit`;
  return (
    `With ${fixed(shift, 1)} added to every b[${layer}], z[${layer}] moved by ${fixed(change.z, 3)} and its mean μ by ` +
    `${fixed(change.mu, 3)}. What is left when μ is taken away did not move: ${rounding}. ` +
    `The loss was ${fixed(seen.before.loss, 6)} and is ${fixed(seen.after.loss, 6)}. ` +
    `The gradient of b[${layer}] is ${gradient(seen, layer)}: no optimizer ever moves it, and β does its work.`
  );
}

function gradient({ after }: ShiftedNetwork, layer: number): string {
  const db = after.hidden[layer - 1]?.db ?? new Float64Array();
  return db.every((value) => value === 0) ? 'exactly 0' : short(Math.max(...db.map(Math.abs)));
}
