// What chapter 6's averages look back at, drawn anew from its seeds.
import { rowOf } from './matrix';
import { mean } from './moments';
import { Random } from './random';

const { fround } = Math;

const kSteps = 100;
/** The step after which the gradients change their sign, and that of the spike; from 0. */
export const kTurn = 40;
export const kSpike = 70;

/** Around 1 and then around -1, with a spike. */
export function drawGradients(): number[] {
  const random = new Random(11, 102);
  return Array.from({ length: kSteps }, (_, step) => {
    const noisy = fround((step < kTurn ? 1 : -1) + fround(fround(0.35) * random.normal()));
    return fround(noisy - (step === kSpike ? 4 : 0));
  });
}

/** Of mini-batches of eight examples around 3. */
export function drawBatchMeans(): number[] {
  const random = new Random(5, 103);
  const value = () => 3 + fround(fround(1.27) * random.normal());
  return Array.from({ length: kSteps }, () => mean(rowOf(8, value)));
}
