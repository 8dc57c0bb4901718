// Noise behind batch norm, after S. Santurkar et al. 2018: every unit gets a distribution of its own at every step, and
// from it every example a factor and a shift.
import type { Matrix } from './matrix';
import type { Network } from './network';
import type { Random } from './random';

/** Of one layer, [unit][example]. */
export interface Noise {
  scale: Matrix;
  shift: Matrix;
}

/** Of every layer that has a norm, with these bounds at a strength of 1. */
export function noiseFor(
  { layers }: Network,
  strength: number,
  examples: number,
  random: Random,
): Noise[] {
  const shiftOfUnit = strength * 0.5;
  const scaleOfUnit = 1 + strength * 0.25;
  const wobble = strength * 0.1;
  const unit = (): [number[], number[]] => {
    const shift = random.uniform(-shiftOfUnit, shiftOfUnit);
    const scale = random.uniform(1, scaleOfUnit);
    const pairs = Array.from({ length: examples }, () => [
      shift + random.uniform(-wobble, wobble),
      scale + wobble * random.normal(),
    ]);
    return [pairs.map(([by]) => by!), pairs.map(([, by]) => by!)];
  };
  return layers
    .filter(({ norm }) => norm !== null)
    .map(({ b }) => {
      const units = b.map(unit);
      return { shift: units.map(([by]) => by), scale: units.map(([, by]) => by) };
    });
}
