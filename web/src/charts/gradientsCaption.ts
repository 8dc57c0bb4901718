// What the gradients say, in a sentence.
import type { Vitals } from '../engine/protocol';
import { layerValue } from './gradients';
import { brief, exponential, location, percent, short } from './numbers';

/** How the gradient fares on its way from the output to layer 1, and how many units learn no more. */
export function gradientsCaption(
  vitals: Vitals,
  hidden: readonly number[],
  digits?: number,
): string {
  const layers = hidden.length;
  const first = layerValue(vitals, 0, 'gradient_norm');
  const last = layerValue(vitals, layers, 'gradient_norm');
  if (!Number.isFinite(first + last)) return 'Its gradients are not finite any more.';
  if (layers === 0) {
    const ratio = short(layerValue(vitals, 0, 'update_ratio'), digits);
    return `There is one layer only; the next step moves it by ${ratio} of its norm.`;
  }
  return `${journey(first, last, digits)}; ${shares(vitals, hidden, digits)}.`;
}

function journey(first: number, last: number, digits?: number): string {
  if (last === 0) return 'The output layer has no gradient at all';
  if (first === 0) return 'No gradient reaches layer 1: it is 0';
  const factor = first / last;
  if (factor > 2) return `The gradient grows ${factorText(factor)}-fold towards layer 1`;
  if (factor < 0.5) return `The gradient shrinks ${factorText(1 / factor)}-fold towards layer 1`;
  const [from, to] = [short(last, digits), short(first, digits)];
  return `The gradient keeps its size: output ${from}, layer 1 ${to}`;
}

function factorText(factor: number): string {
  return factor >= 1e4 ? exponential(factor, 0) : location(factor, 1);
}

function shares(vitals: Vitals, hidden: readonly number[], digits?: number): string {
  const units = hidden.reduce((sum, width) => sum + width, 0);
  let [saturated, dead] = [0, 0];
  hidden.forEach((width, layer) => {
    saturated += (width / units) * layerValue(vitals, layer, 'saturated');
    dead += layerValue(vitals, layer, 'dead');
  });
  return `${percent(saturated, digits)} of activations saturated, ${brief(dead)} of ${String(units)} units dead`;
}
