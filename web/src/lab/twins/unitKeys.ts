// Arrow keys go from unit to unit: along the layers, and up and down in one.
import type { UnitPlace } from '../../engine/view';

const kMoves: Partial<Record<string, [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key leads from a unit, at the ends to itself; null: it is no arrow key. `hidden`: units of the layers. */
export function unitBeside(
  hidden: readonly number[],
  { layer, unit }: UnitPlace,
  key: string,
): UnitPlace | null {
  const move = kMoves[key];
  if (!move) return null;
  const to = Math.min(hidden.length - 1, Math.max(0, layer + move[0]));
  const last = (hidden[to] ?? 1) - 1;
  return { layer: to, unit: Math.min(last, Math.max(0, unit + move[1])) };
}
