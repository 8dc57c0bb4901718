// What is trained for the notes' question: one network, whose third layer is fed a[2] in three ways.
import type { LessonConfig } from '../../../engine/lessonRuns';
import type { Trials } from '../../../engine/trialProtocol';
import type { FigureValues } from '../../../state/figureFields';
import type { TrialLook } from '../../trialLines';
import type { fields } from './fields';

export type HiddenValues = FigureValues<typeof fields>;

/** What the third layer gets, in the order of the engine's `feed`. */
export const feeds = ['a[2] as it is', 'normalized a[2]', 'a[2] of a normalized z[2]'] as const;
/** How each is drawn: without a norm, and twice with one. */
export const looks = feeds.map((name, feed): TrialLook => {
  return { name, tone: feed === 0 ? 'without' : 'with', dashed: feed === 0 };
});
/** The loss that counts as learned. */
export const kLearned = 0.1;

const kLooks = 100;

/** Beside the norm, which every contender has in its own place. */
export function configOf({ dataset, activation, rate }: HiddenValues) {
  const init = activation === 'relu' ? 'he' : 'xavier';
  return {
    dataset,
    activation,
    init,
    hidden: [8, 8],
    learning_rate: Number(rate),
  } satisfies LessonConfig;
}

export function trialsOf(values: HiddenValues): Trials {
  const config = configOf(values);
  return {
    contenders: feeds.map((_, feed) => ({ kind: 'third_layer', config, feed })),
    seeds: Array.from({ length: values.seeds }, (_, i) => i + 1),
    steps: values.steps,
    every: Math.max(1, Math.round(values.steps / kLooks)),
  };
}
