// A way through time in pieces that no worker is lost over.
import { arrived, costOf, type Memory, type Pair } from './pair';
import { noView } from './view';

/** Pieces double while they take less than so many milliseconds. */
const kPieceTime = 200;

/** Brings both twins to the step; returns the memory of the last look, or null when it was not `wanted` any more. */
export async function seekInPieces(
  pair: Pair,
  step: number,
  memory: Memory | null,
  wanted: () => boolean,
): Promise<Memory | null> {
  let most = 1;
  for (;;) {
    const snapshots = await pair.seek(step, most, noView, memory);
    memory = { a: snapshots.a.memory, b: snapshots.b.memory };
    if (arrived(snapshots, step)) return memory;
    if (!wanted()) return null;
    if (costOf(snapshots).train < kPieceTime) most *= 2;
  }
}
