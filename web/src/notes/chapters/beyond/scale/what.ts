// What a factor in front of W does, in sentences.
import { fixed, short } from '../../../../charts/numbers';
import type { EffectiveRate, ScaledLook } from '../../../../engine/lessonRuns';

/** The network of the figure. */
export const config = { dataset: 'spiral', hidden: [8, 8, 8], activation: 'tanh' } as const;
/** How long it has been trained before W is multiplied. */
export const kBefore = 200;

export interface Look {
  once: ScaledLook;
  scaled: ScaledLook;
}

export function whatHappened(norm: Look, plain: Look, factor: number, run: EffectiveRate): string {
  return `${scaling(norm, plain, factor)} ${shrinking(run)}`;
}

function scaling(norm: Look, plain: Look, factor: number): string {
  if (factor === 1)
    return 'W is as it was learned. Multiply it, and compare the two networks’ losses.';
  return (
    `With every W and b ${short(factor)} times as large, the loss with batch norm is ${fixed(norm.scaled.loss, 4)} and was ` +
    `${fixed(norm.once.loss, 4)}; without, it went from ${fixed(plain.once.loss, 4)} to ${fixed(plain.scaled.loss, 4)}. ` +
    `The gradient with batch norm is ${short(norm.scaled.gradient_norm / norm.once.gradient_norm)} times what it was. ` +
    'What is left of a difference is the work of ε.'
  );
}

function shrinking({ weight_norm, rate }: EffectiveRate): string {
  const last = weight_norm.length - 1;
  const [from, to] = [weight_norm[0] ?? NaN, weight_norm[last] ?? NaN];
  const [before, after] = [rate[0] ?? NaN, rate[last] ?? NaN];
  return (
    `Over the run ‖W‖ of layer 2 went from ${fixed(from, 2)} to ${fixed(to, 2)}, and so α/‖W‖² from ` +
    `${short(before)} to ${short(after)}, though α never changed.`
  );
}
