// Three networks on which the two explanations are tried.
import type { LessonConfig } from '../../../../engine/lessonRuns';
import type { Trials } from '../../../../engine/trialProtocol';
import type { FigureValues } from '../../../../state/figureFields';
import type { TrialLook } from '../../../trialLines';
import type { fields } from './fields';

type WhyValues = FigureValues<typeof fields>;
type Network = WhyValues['network'];

export const networkNames: Record<Network, string> = {
  sigmoid: 'six sigmoid layers',
  relu: 'eight ReLU layers, large weights',
  tanh: 'two tanh layers',
};

export const networks = {
  sigmoid: { hidden: [8, 8, 8, 8, 8, 8], activation: 'sigmoid', learning_rate: 0.5 },
  relu: {
    hidden: [16, 16, 16, 16, 16, 16, 16, 16],
    activation: 'relu',
    init: 'he',
    gain: 1.5,
    learning_rate: 0.1,
    batch_size: 128,
  },
  tanh: { hidden: [8, 8], activation: 'tanh', learning_rate: 0.1 },
} satisfies Record<Network, LessonConfig>;

export const contenders = ['no norm', 'batch norm', 'noisy batch norm'] as const;

/** How each is drawn. */
export const looks = contenders.map((name, i): TrialLook => {
  return { name, tone: (['without', 'with', 'ink'] as const)[i] ?? 'ink', dashed: i === 0 };
});

export const kSteps = 600;
export const kEvery = 10;

export function trialsOf({ network, noise, seeds }: WhyValues): Trials {
  const config = networks[network];
  const noisy = (norm: 'none' | 'batch', amount: number) =>
    ({ kind: 'noisy', config: { ...config, norm }, noise: amount }) as const;
  return {
    contenders: [noisy('none', 0), noisy('batch', 0), noisy('batch', noise)],
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
    steps: kSteps,
    every: kEvery,
  };
}
