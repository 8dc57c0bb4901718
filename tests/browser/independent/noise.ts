// Noise behind batch norm, after S. Santurkar et al. 2018: every unit gets a distribution of its own at every step, and
// from it every example a factor and a shift.
import type { Matrix } from './matrix';
import type { Network } from './network';
import type { Random } from './random';

const { fround } = Math;

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
  const scaleOfUnit = 1 + fround(strength * 0.25);
  const wobble = fround(strength * 0.1);
  const unit = () => {
    const [shift, scale] = [new Float32Array(examples), new Float32Array(examples)];
    const middle = random.uniform(-shiftOfUnit, shiftOfUnit);
    const factor = random.uniform(1, scaleOfUnit);
    for (let j = 0; j < examples; ++j) {
      shift[j] = middle + random.uniform(-wobble, wobble);
      scale[j] = factor + fround(wobble * random.normal());
    }
    return { shift, scale };
  };
  return layers
    .filter(({ norm }) => norm !== null)
    .map(({ b }) => {
      const units = Array.from(b, unit);
      return { shift: units.map(({ shift }) => shift), scale: units.map(({ scale }) => scale) };
    });
}
