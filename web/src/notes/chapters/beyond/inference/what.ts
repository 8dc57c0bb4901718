// How training and inference differ, in sentences.
import { percent } from '../../../../charts/numbers';
import type { Lag, Mates } from '../../../../engine/lessonRuns';

/** Looks of a run are so many steps apart. */
export const kEvery = 5;

/** The weight of the new value in the running averages, as both frameworks write it. */
export const momenta = {
  '0.5': '0.5 (Keras: 0.5)',
  '0.1': '0.1 (Keras: 0.9)',
  '0.01': '0.01 (Keras: 0.99)',
  '0.001': '0.001 (Keras: 0.999)',
} as const;

/** Which variance of a mini-batch the running one averages. */
export const variancesAveraged = {
  unbiased: '1/(m − 1) (PyTorch)',
  biased: '1/m (Keras)',
} as const;

/** The network of the figure, and of its link to the lab. */
export const config = {
  dataset: 'spiral',
  hidden: [24, 24, 24],
  activation: 'relu',
  init: 'he',
  learning_rate: 0.1,
} as const;

/** From which step on inference is as good as training, to two points in a hundred; null: not within this run. */
export function caughtUp({ running, exact, step }: Lag): number | null {
  const last = running.findLastIndex((share, i) => share < (exact[i] ?? 0) - 0.02);
  return step[last + 1] ?? null;
}

/** How often the point is put into the other class than in inference. */
export function flips({ predicted, inference }: Mates): number {
  return predicted.filter((p) => p > 0.5 !== inference > 0.5).length;
}

/** `mates`: null where there are none to have statistics with. */
export function whatHappened(lag: Lag, step: number, mates: Mates | null): string {
  const look = Math.round(step / kEvery);
  const [running, exact] = [lag.running[look] ?? NaN, lag.exact[look] ?? NaN];
  const when = caughtUp(lag);
  return (
    `At step ${step} the same weights are right on ${percent(exact)} of the training set with its own μ and σ², and on ` +
    `${percent(running)} with the running averages of inference. ` +
    (when === null
      ? `Within ${lag.step[lag.step.length - 1] ?? 0} steps the averages do not catch up. `
      : `From step ${when} on they have caught up. `) +
    flickering(mates)
  );
}

function flickering(mates: Mates | null): string {
  if (mates === null)
    return 'One example alone has no variance: in training every ẑ would be 0 and every point would get the same answer.';
  const { predicted, inference } = mates;
  const [least, most] = [percent(Math.min(...predicted)), percent(Math.max(...predicted))];
  return (
    `The point gets class 1 with ${percent(inference)} in inference, always. Among other examples it ` +
    `${least === most ? `stays at ${most}` : `gets from ${least} to ${most}`}, and in ${flips(mates)} of ${predicted.length} mini-batches it gets the other class.`
  );
}
