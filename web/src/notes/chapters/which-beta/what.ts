// What each beta does as it stands, in sentences.
import { fixed, percent, thousands } from '../../../charts/numbers';
import type {
  Memories,
  MomentumRun,
  RunningMean,
  ShiftedBatch,
  SizeMemory,
} from '../../../engine/lesson/whichBeta';
import { betaText } from './fields';

/** What the figure's sliders stand at. */
export interface Betas {
  momentum: number;
  alpha: number;
  beta1: number;
  beta2: number;
  beta: number;
  running: number;
}

/** An effect: its most important words, and the rest. */
export interface Effect {
  strong: string;
  rest: string;
}

const steps = (count: number) => `${thousands(count)} step${count === 1 ? '' : 's'}`;

export function momentumEffect(
  run: MomentumRun,
  without: MomentumRun,
  fewest: { momentum: number; steps: number },
): Effect {
  return {
    strong: steps(run.steps),
    rest:
      ` to a millionth of the loss; ${thousands(without.steps)} without it, ` +
      `fewest (${thousands(fewest.steps)}) at ${fixed(fewest.momentum, 2)}.`,
  };
}

function echo({ rise, half_gone }: SizeMemory): string {
  if (half_gone < 0)
    return `${percent(rise)}, and more than half of that is still there at step 100`;
  return `${percent(rise)}; half of that is gone ${steps(half_gone)} later`;
}

/** `size`: how the formula calls it. */
export function sizeEffect(memory: SizeMemory, size: string): Effect {
  const first = Math.abs(memory.move[0] ?? 0);
  return {
    strong: `The spike lifts ${size} by ${echo(memory)}.`,
    rest: ` The first step is ${fixed(first, 2)} learning rates long.`,
  };
}

export function directionEffect({ lag }: Memories): Effect {
  const rest = ' The gradient does so at step 41.';
  if (lag < 0) return { strong: 'm does not turn round by step 100.', rest };
  return { strong: `m turns round ${lag === 0 ? 'at once' : `${steps(lag)} late`}.`, rest };
}

export function shiftEffect({ mean, spread }: ShiftedBatch): Effect {
  return {
    strong: `Mean of z\u0303 = ${fixed(mean, 2)}.`,
    rest: ` Its spread stays ${fixed(spread, 2)}: the gaps between the values are as they were.`,
  };
}

export function runningEffect({ within, wobble }: RunningMean, running: number): Effect {
  const when =
    within < 0
      ? 'Not within 5 % of the mean in 100 steps'
      : `Within 5 % of the mean after ${steps(within)}`;
  return {
    strong: `${when}.`,
    rest: ` At the end it wavers by ${fixed(wobble, 3)}. Keras would call this momentum ${fixed(1 - running, 2)}.`,
  };
}

/** 1 / (1 - beta): how many steps weigh as much as all others together would, were the past cut off. */
function memory(beta: number): string {
  return beta >= 1 ? 'for ever' : `about ${steps(Math.round(1 / (1 - beta)))}`;
}

/** β° stands for an optimiser's beta. */
export function whatHappened(now: Betas, { mean }: ShiftedBatch): string {
  return (
    `As they stand, momentum’s β° = ${betaText(now.momentum)} looks back ${memory(now.momentum)}, RMSprop’s ` +
    `β° = ${betaText(now.alpha)} ${memory(now.alpha)}, Adam’s β₁ = ${betaText(now.beta1)} ${memory(now.beta1)} and ` +
    `β₂ = ${betaText(now.beta2)} ${memory(now.beta2)}; the running average’s momentum ${fixed(now.running, 2)} looks ` +
    `back ${memory(1 - now.running)}. Batch norm’s β = ${fixed(now.beta, 1)} looks back at nothing: it is where the ` +
    `mean of z\u0303 was put, and that mean measures ${fixed(mean, 2)}. It has a gradient and is learned, like a ` +
    'weight. And mind the direction: a larger β° makes the optimizers remember longer, a larger running momentum ' +
    'makes batch norm forget sooner.'
  );
}

/** Who sets a number, where it lives and what it averages: of those that are set before training. */
export function setByYou(average: string): [string, string, string] {
  return ['you, before training', '0 to 1', average];
}
