// The lab's arithmetic in Python, as far as an experiment needs it.
import type { EngineConfig } from '../state/config';
import type { Loss } from './pytorchTraining';
import activations from './python/activations.py?raw';
import adam from './python/adam.py?raw';
import batchNorm from './python/batch_norm.py?raw';
import batchNormBiased from './python/batch_norm_biased.py?raw';
import bce from './python/bce.py?raw';
import ce from './python/ce.py?raw';
import clip from './python/clip.py?raw';
import elementary from './python/elementary.py?raw';
import exampleNorm from './python/example_norm.py?raw';
import halfMse from './python/half_mse.py?raw';
import linear from './python/linear.py?raw';
import loss from './python/loss.py?raw';
import norm from './python/norm.py?raw';
import order from './python/order.py?raw';
import power from './python/power.py?raw';
import rmsNorm from './python/rms_norm.py?raw';
import rmsprop from './python/rmsprop.py?raw';
import sgd from './python/sgd.py?raw';
import sin from './python/sin.py?raw';
import smallest from './python/smallest.py?raw';

const ofNorm: Record<EngineConfig['norm'], string[]> = {
  none: [],
  batch: [norm, batchNorm],
  layer: [norm, exampleNorm],
  rms: [norm, exampleNorm, rmsNorm],
  group: [norm, exampleNorm],
};

/** What is missing here has no sums: PyTorch's own is the same. */
const ofActivation: Partial<Record<EngineConfig['activation'], string[]>> = {
  tanh: [elementary, activations],
  sigmoid: [elementary, activations],
};

const ofLoss: Record<Loss, string[]> = {
  bce: [elementary, bce],
  ce: [elementary, ce],
  half_mse: [halfMse],
};

const ofOptimizer: Record<EngineConfig['optimizer'], string[]> = {
  sgd: [sgd],
  momentum: [sgd],
  rmsprop: [rmsprop],
  adam: [power, adam],
  adamw: [power, adam],
};

const ofSchedule: Partial<Record<EngineConfig['schedule'], string[]>> = {
  step: [power],
  cosine: [elementary, sin],
};

/** Classes and functions of the Python files, each once. */
export function exactCode(config: EngineConfig, lossKind: Loss): string {
  const { features, running_variance, clip_norm } = config;
  const usesSine = features.some((name) => name.startsWith('sin'));
  const isBiased = config.norm === 'batch' && running_variance === 'biased';
  const parts = [
    order,
    linear,
    ...ofNorm[config.norm],
    ...(isBiased ? [batchNormBiased] : []),
    ...(ofActivation[config.activation] ?? []),
    loss,
    ...ofLoss[lossKind],
    smallest,
    ...ofOptimizer[config.optimizer],
    ...(ofSchedule[config.schedule] ?? []),
    ...(usesSine ? [elementary, sin] : []),
    ...(clip_norm > 0 ? [clip] : []),
  ];
  return [...new Set(parts)].join('\n\n');
}
