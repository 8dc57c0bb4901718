import { percent, short, thousands } from '../charts/numbers';
import type { Frame } from '../engine/client';
import type { Divergence, Score } from '../engine/protocol';
import type { UnitPlace } from '../engine/view';
import type { Config } from '../state/config';
import { writeNumber } from '../state/text';
import { twinNames } from './twins/names';
import { choiceNames } from './words';

/** What a quantity of the engine is called in a sentence. */
const quantities: Record<string, string> = {
  z: 'the weighted sum z',
  z_hat: 'the normalised z',
  z_tilde: 'the scaled and shifted z',
  a: 'the activation a',
  loss: 'the loss',
  W: 'a weight',
  b: 'a bias',
  gamma: 'a gamma',
  beta: 'a beta',
};

/** "Layer 6, unit 6"; "Output 1" behind the last of the `hidden` layers. */
export function placeName({ layer, unit }: UnitPlace, hidden: number): string {
  return layer === hidden
    ? `Output ${String(unit + 1)}`
    : `Layer ${String(layer + 1)}, unit ${String(unit + 1)}`;
}

/** Why and where a run stopped. `hidden`: number of hidden layers. */
export function stopSentence({ step, layer, quantity }: Divergence, hidden: number): string {
  const what = quantities[quantity] ?? quantity;
  const where = layer > hidden ? 'the output layer' : `layer ${String(layer)}`;
  const which = quantity === 'loss' ? what : `${what} of ${where}`;
  return `Stopped at step ${String(step)}: ${which} is no longer a finite number.`;
}

/** Why a twin with batch norm stands still while its mini-batches hold one example. */
export const kOneExample =
  'It cannot train on one example at a time: z − μ is 0, so every z̃ is β, whatever comes in; frameworks refuse it, too.';

/** The likely cause of a run's end, and what may be done. */
export function causeSentence(config: Config, normed: boolean): string {
  const { learning_rate, activation, loss, gain, init } = config;
  if (learning_rate >= 0.1) {
    const grown = normed ? 'even the norm could not hold them' : 'each step overshot the last';
    return `The steps were too large: at learning rate ${writeNumber(learning_rate)} ${grown}.`;
  }
  if ((init === 'he' || init === 'xavier') && gain > 2) {
    return `The first weights were too large: gain ${writeNumber(gain)} multiplies from layer to layer.`;
  }
  if (activation !== 'sigmoid' && activation !== 'tanh' && !normed) {
    return `Nothing bounds ${choiceNames.activation[activation]} units here: what grows in one layer grows more in the next.`;
  }
  return loss === 'half_mse'
    ? 'The squared error grows faster than the steps can make it small.'
    : 'The steps were larger than the slope allows.';
}

/** A score's share: percent of examples classified rightly, or R squared of a regression. */
export function accuracyText(score: Score | undefined, classes: number, digits = 3): string {
  const value = score?.accuracy ?? NaN;
  return classes === 0 ? short(value, digits) : percent(value, digits);
}

export function lossText(score: Score | undefined, digits = 3): string {
  return short(score?.loss ?? NaN, digits);
}

/** The race in one sentence, for those who hear it. */
export function summarySentence({ step, snapshots, scored, dataset, config }: Frame): string {
  const names = twinNames(config);
  const share = dataset.classes === 0 ? 'R²' : 'accuracy';
  const twin = (key: 'a' | 'b'): string => {
    const { name } = names[key];
    const { divergence, inability } = snapshots[key];
    if (divergence !== null) return `${name} has stopped at step ${thousands(divergence.step)}.`;
    const stands = inability === null ? '' : ' cannot train';
    if (scored === null) return `${name}${stands}: not scored yet.`;
    const { test } = scored[key].running;
    const accuracy = accuracyText(test, dataset.classes);
    return `${name}${stands}: test loss ${lossText(test)}, test ${share} ${accuracy}.`;
  };
  return `Step ${thousands(scored?.step ?? step)}. ${twin('a')} ${twin('b')}`;
}
