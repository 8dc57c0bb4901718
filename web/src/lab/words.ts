import type { Config } from '../state/config';

interface Word {
  label: string;
  /** Its letter in the mathematics, where that helps. */
  letter?: string;
  /** One sentence that a second-year student understands. */
  help: string;
}

/** What every field of an experiment is called on the page. */
export const words: Record<keyof Config, Word> = {
  dataset: { label: 'Data', help: 'What the two networks have to learn.' },
  classes: {
    label: 'Classes',
    help: 'How many classes the circle, the blobs and the spiral have.',
  },
  points: { label: 'Points', help: 'How many examples are made, training and test set together.' },
  noise: { label: 'Noise', help: 'How far the points stray from their places.' },
  test_share: { label: 'Test share', help: 'The part of the points that is never trained on.' },
  features: { label: 'Features', help: 'What the networks are given of every point.' },
  input_scaling: {
    label: 'Input scaling',
    help: 'What is done to every feature first, with numbers taken from the training set.',
  },
  hidden: { label: 'Widths', help: 'Units of every hidden layer, such as 8,8,4.' },
  activation: { label: 'Activation', help: 'The function that every hidden unit applies.' },
  init: { label: 'Initial weights', help: 'How the first random weights are drawn.' },
  gain: { label: 'Gain', help: 'Multiplies the first weights: above 1 larger, below 1 smaller.' },
  init_std: { label: 'Spread', help: 'The standard deviation of the normal first weights.' },
  bias: { label: 'Biases', help: 'Which layers add a learned constant b.' },
  norm_a: { label: 'First twin', help: 'What normalises the hidden layers of the first network.' },
  norm_b: { label: 'Second twin', help: 'What normalises the second network; all else is equal.' },
  placement: {
    label: 'Place',
    help: 'Whether z is normalised, or what the activation makes of it.',
  },
  norm_groups: {
    label: 'Groups',
    help: 'Into how many groups group norm divides the units of every layer.',
  },
  norm_eps: {
    label: 'Epsilon',
    letter: 'ε',
    help: 'The small number added to the variance under the root.',
  },
  norm_momentum: {
    label: 'Averaging',
    help: 'How much of each mini-batch goes into the running mean and variance that batch norm tests with.',
  },
  running_variance: {
    label: 'Variance',
    help: 'Whether the running variance divides by m − 1 (unbiased) or by m (biased).',
  },
  loss: { label: 'Loss', help: 'What is made small; auto picks the usual one for the data.' },
  optimizer: { label: 'Method', help: 'How a gradient becomes a step.' },
  learning_rate: {
    label: 'Learning rate',
    help: 'How large the steps are; works while it trains.',
  },
  schedule: { label: 'Schedule', help: 'How the learning rate changes as the steps go by.' },
  schedule_steps: {
    label: 'Schedule steps',
    help: 'After how many steps the rate drops, or is down, or is warmed up.',
  },
  schedule_factor: {
    label: 'Schedule factor',
    help: 'What the rate is multiplied by at every drop, or in the end.',
  },
  momentum: { label: 'Momentum', help: 'How much of the last step is kept in the next one.' },
  alpha: { label: 'Decay alpha', help: 'How slowly the mean squared gradient forgets.' },
  beta1: { label: 'Beta 1', help: 'How slowly the mean gradient forgets; not batch norm’s beta.' },
  beta2: { label: 'Beta 2', help: 'How slowly the mean squared gradient forgets.' },
  optimizer_eps: {
    label: 'Method’s epsilon',
    help: 'Keeps the division by the root from blowing up.',
  },
  weight_decay: { label: 'Weight decay', help: 'Shrinks the weights a little at every step.' },
  l1: { label: 'L1', help: 'A penalty on the size of every weight: pushes many to zero.' },
  l2: { label: 'L2', help: 'A penalty on the square of every weight: keeps them small.' },
  clip_norm: {
    label: 'Clip norm',
    help: 'A gradient longer than this is scaled down to it; 0 leaves every gradient as it is.',
  },
  batch_size: { label: 'Batch size', help: 'Examples in each mini-batch, and so in its mean.' },
  seed: { label: 'Seed', help: 'The number from which data and first weights are drawn.' },
};

const norms = {
  none: 'none',
  batch: 'batch norm',
  layer: 'layer norm',
  rms: 'RMS norm',
  group: 'group norm',
} as const;

/** What every choice is called on the page. */
export const choiceNames = {
  activation: {
    relu: 'ReLU',
    leaky_relu: 'leaky ReLU',
    tanh: 'tanh',
    sigmoid: 'sigmoid',
    linear: 'linear',
  },
  init: { xavier: 'Xavier', he: 'He', normal: 'normal', zero: 'zero' },
  bias: { all: 'all layers', last: 'last layer' },
  norm_a: norms,
  norm_b: norms,
  placement: { before: 'before activation', after: 'after activation' },
  running_variance: { unbiased: 'unbiased', biased: 'biased' },
  loss: {
    auto: 'auto',
    bce: 'binary cross-entropy',
    ce: 'softmax cross-entropy',
    half_mse: 'half squared error',
  },
  schedule: {
    constant: 'constant',
    step: 'drops in steps',
    cosine: 'cosine',
    warmup: 'warm-up',
  },
  optimizer: {
    sgd: 'gradient descent',
    momentum: 'momentum',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    adamw: 'AdamW',
  },
} as const satisfies { [Name in keyof Config]?: Record<Config[Name] & string, string> };

export type ChoiceName = keyof typeof choiceNames;
