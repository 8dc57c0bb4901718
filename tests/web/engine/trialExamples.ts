// Trials that take no time: tiny networks, a few steps.
import type { Trial, TrialListener, Trials } from '../../../web/src/engine/trialProtocol';

const config = { hidden: [3, 3], batch_size: 16 };

export const trials: Trials = {
  contenders: [
    { kind: 'third_layer', config, feed: 0 },
    { kind: 'noisy', config: { ...config, norm: 'batch' }, noise: 0 },
    { kind: 'noisy', config: { ...config, norm: 'batch' }, noise: 1 },
  ],
  seeds: [7, 8],
  steps: 20,
  every: 10,
};

/** A listener, and what it has heard: runs, then how they ended. */
export function listen(): { listener: TrialListener; heard: (Trial | string | null)[] } {
  const heard: (Trial | string | null)[] = [];
  const listener = {
    onTrial: (trial: Trial) => void heard.push(trial),
    onEnd: (problem: string | null) => void heard.push(problem),
  };
  return { listener, heard };
}
