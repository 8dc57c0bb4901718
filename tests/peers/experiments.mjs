// Experiments that together have every norm, placement, activation, loss, optimiser, schedule, scaling and feature.
import { presetConfig, presets } from '../../web/src/lab/presets';
import { defaults, twinConfig } from '../../web/src/state/config';

const patches = {
  'batch norm, sigmoid, plain descent': { hidden: [8, 8], learning_rate: 0.1 },
  'no norm, sigmoid, plain descent': { norm_a: 'none', hidden: [8], init: 'he' },
  'batch norm after tanh, momentum, step schedule': {
    dataset: 'moons',
    hidden: [6, 5],
    activation: 'tanh',
    placement: 'after',
    optimizer: 'momentum',
    learning_rate: 0.02,
    schedule: 'step',
    schedule_steps: 60,
    schedule_factor: 0.5,
    input_scaling: 'center',
  },
  'batch norm, relu, adam, three classes, cosine': {
    dataset: 'spiral',
    classes: 3,
    hidden: [16, 16],
    activation: 'relu',
    init: 'he',
    optimizer: 'adam',
    learning_rate: 0.003,
    schedule: 'cosine',
    schedule_steps: 150,
    batch_size: 23,
  },
  'layer norm, leaky relu, adamw, warm-up, clipping': {
    dataset: 'xor',
    norm_a: 'layer',
    hidden: [8, 8, 8],
    activation: 'leaky_relu',
    init: 'he',
    optimizer: 'adamw',
    learning_rate: 0.005,
    weight_decay: 0.1,
    schedule: 'warmup',
    schedule_steps: 50,
    clip_norm: 0.3,
    features: ['x1', 'x2', 'x1_squared', 'x2_squared', 'x1_x2', 'sin_x1', 'sin_x2'],
  },
  'RMS norm after tanh, rmsprop, softmax of two classes': {
    norm_a: 'rms',
    placement: 'after',
    hidden: [6, 4],
    activation: 'tanh',
    loss: 'ce',
    optimizer: 'rmsprop',
    learning_rate: 0.002,
    alpha: 0.95,
    optimizer_eps: 1e-4,
  },
  'group norm, relu, regression, penalties': {
    dataset: 'bumps',
    norm_a: 'group',
    norm_groups: 4,
    hidden: [8, 8],
    activation: 'relu',
    init: 'he',
    learning_rate: 0.02,
    l1: 0.001,
    l2: 0.01,
    input_scaling: 'none',
  },
  'batch norm, linear, rmsprop, penalty, biased running variance': {
    dataset: 'plane',
    hidden: [5, 4, 3],
    activation: 'linear',
    running_variance: 'biased',
    norm_momentum: 0.3,
    optimizer: 'rmsprop',
    learning_rate: 0.002,
    l2: 0.02,
    batch_size: 10,
  },
  'batch norm after linear, adam, bias of the last layer alone': {
    dataset: 'gaussians',
    hidden: [6, 6],
    activation: 'linear',
    placement: 'after',
    bias: 'last',
    optimizer: 'adam',
    learning_rate: 0.002,
    init: 'normal',
    init_std: 0.5,
  },
  'layer norm after relu, momentum, far and stretched data': {
    dataset: 'stretched',
    norm_a: 'layer',
    placement: 'after',
    hidden: [8, 6],
    activation: 'relu',
    init: 'he',
    optimizer: 'momentum',
    learning_rate: 0.005,
    clip_norm: 1,
  },
  'group norm after sigmoid, mini-batches of one': {
    dataset: 'checkerboard',
    norm_a: 'group',
    placement: 'after',
    norm_groups: 3,
    hidden: [9, 12],
    activation: 'sigmoid',
    learning_rate: 0.01,
    batch_size: 1,
    input_scaling: 'sigma2',
  },
  'no hidden layer': { hidden: [], dataset: 'gaussians', batch_size: 300, test_share: 0.1 },
};

/** [name, config of the engine]; another seed for each. */
export const experiments = Object.entries(patches).map(([name, patch], i) => [
  name,
  twinConfig({ ...defaults, seed: 100 + i, ...patch }, 'a'),
]);

/** Steps of each preset's twins before restless training has made more than 1e-4 of float32's rounding, at seed 42. */
const steady = {
  'Deep sigmoid': [20, 200],
  'Small weights': [50, 200],
  'Huge steps': [12, 200],
  'Batches of two': [200, 200],
  'Inference lags': [200, 200],
  'Steep slope': [20, 1],
  'No difference': [200, 200],
  'Too deep': [1, 200],
};

/** [name, config, steps] */
export const presetRuns = presets.flatMap((preset) =>
  ['a', 'b'].map((twin, i) => [
    `${preset.name}, twin ${twin}`,
    twinConfig(presetConfig(preset, 42), twin),
    steady[preset.name][i],
  ]),
);
