import { percent, short, thousands } from '../charts/numbers';
import type { Frame } from '../engine/client';
import type { Divergence, Score } from '../engine/protocol';
import { twinNames } from './twins/names';

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

/** Why and where a run stopped. `hidden`: number of hidden layers. */
export function stopSentence({ step, layer, quantity }: Divergence, hidden: number): string {
  const what = quantities[quantity] ?? quantity;
  const where = layer > hidden ? 'the output layer' : `layer ${String(layer)}`;
  const which = quantity === 'loss' ? what : `${what} of ${where}`;
  return `Stopped at step ${String(step)}: ${which} is no longer a finite number.`;
}

/** A score's share: percent of examples classified rightly, or R squared of a regression. */
export function accuracyText(score: Score | undefined, classes: number): string {
  const value = score?.accuracy ?? NaN;
  return classes === 0 ? short(value) : percent(value);
}

export function lossText(score: Score | undefined): string {
  return short(score?.loss ?? NaN);
}

/** The race in one sentence, for those who hear it. */
export function summarySentence({ step, scored, dataset, config }: Frame): string {
  const names = twinNames(config);
  const share = dataset.classes === 0 ? 'R²' : 'accuracy';
  const twin = (key: 'a' | 'b'): string => {
    const test = scored?.[key].running.test;
    const accuracy = accuracyText(test, dataset.classes);
    return `${names[key].name}: test loss ${lossText(test)}, test ${share} ${accuracy}.`;
  };
  return `Step ${thousands(scored?.step ?? step)}. ${twin('a')} ${twin('b')}`;
}
