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
  classes: { label: 'Classes', help: 'How many classes there are to be told apart.' },
  points: { label: 'Points', help: 'How many examples are made, training and test set together.' },
  noise: {
    label: 'Noise',
    help: 'How far points stray from their places, at most, in units of x₁ and x₂.',
  },
  test_share: {
    label: 'Test share',
    help: 'The part of all points, 0.1 to 0.9, that is never trained on.',
  },
  features: {
    label: 'Input features',
    help: 'What the first layer gets of a point: its coordinates, and what is made of them.',
  },
  input_scaling: {
    label: 'Input scaling',
    help: 'What is done to every input feature first, with numbers taken from the training set.',
  },
  hidden: { label: 'Widths', help: 'Units of every hidden layer, such as 8,8,4.' },
  activation: { label: 'Activation', help: 'The function that every hidden unit applies.' },
  init: { label: 'Initial weights', help: 'How the first random weights are drawn.' },
  gain: { label: 'Gain', help: 'A factor of the first weights: above 1 larger, below 1 smaller.' },
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
    help: 'The small number added to the variance under the root, in the variance’s own units.',
  },
  norm_momentum: {
    label: 'Averaging',
    help: 'Which part, 0 to 1, each mini-batch has in the running mean and variance that batch norm tests with.',
  },
  running_variance: {
    label: 'Variance',
    help: 'Whether the running variance divides by m − 1 (unbiased) or by m (biased).',
  },
  loss: { label: 'Loss', help: 'What is made small; auto picks the usual one for the data.' },
  optimizer: { label: 'Method', help: 'How a gradient becomes a step.' },
  learning_rate: {
    label: 'Learning rate',
    help: 'How much of the gradient a step takes off the weights: a factor that also works while it trains.',
  },
  schedule: {
    label: 'Schedule',
    help: 'How the learning rate changes with the steps: not at all, in steps, as a cosine, or rising first.',
  },
  schedule_steps: {
    label: 'Over steps',
    help: 'After so many steps, a mini-batch each, the rate falls (step), is down (cosine) or is up (warm-up).',
  },
  schedule_factor: {
    label: 'Factor',
    help: 'By what the rate is multiplied at each fall, or in the end.',
  },
  clip_norm: {
    label: 'Clip gradient',
    help: 'The longest gradient, over all parameters, that is followed as it is; longer ones are cut to it. 0: none is.',
  },
  momentum: {
    label: 'Momentum',
    help: 'Which part of the last step, 0 to 1, is kept in the next one.',
  },
  alpha: {
    label: 'Decay alpha',
    help: 'Which part of the mean squared gradient, 0 to 1, is kept at each step.',
  },
  beta1: {
    label: 'Beta 1',
    help: 'Which part of the mean gradient, 0 to 1, is kept at each step; not batch norm’s beta.',
  },
  beta2: {
    label: 'Beta 2',
    help: 'Which part of the mean squared gradient, 0 to 1, is kept at each step.',
  },
  optimizer_eps: {
    label: 'Method’s ε',
    help: 'Added to the root of the mean squared gradient, in its units, so that dividing by it is safe.',
  },
  weight_decay: {
    label: 'Weight decay',
    help: 'Every step takes this part of the weights, times the learning rate, away.',
  },
  l1: {
    label: 'L1',
    help: 'A pull towards zero of this size, in the gradient’s units, on every weight: takes many to zero.',
  },
  l2: {
    label: 'L2',
    help: 'Each weight, times this, is added to its gradient: a pull towards zero that keeps weights small.',
  },
  batch_size: { label: 'Batch size', help: 'Examples in each mini-batch, and so in its mean.' },
  seed: { label: 'Seed', help: 'The number from which data and first weights are drawn.' },
};

/** A refusal that begins with the name of a field, as the page calls it: "Learning rate is -5: ...". */
export function labelled(refusal: string): string {
  const name = /^\w+(?= is )/.exec(refusal)?.[0] ?? '';
  const word = Object.entries(words).find(([field]) => field === name)?.[1];
  if (word === undefined) return refusal;
  // What is typed into a field for numbers and is none comes as NaN: the browser does not say what it was.
  return word.label + refusal.slice(name.length).replace(/^ is NaN:/, ' is not a number:');
}

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
  schedule: { constant: 'constant', step: 'step', cosine: 'cosine', warmup: 'warm-up' },
  optimizer: {
    sgd: 'gradient descent',
    momentum: 'momentum',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    adamw: 'AdamW',
  },
} as const satisfies { [Name in keyof Config]?: Record<Config[Name] & string, string> };

export type ChoiceName = keyof typeof choiceNames;

/** What every input feature is called. */
export const featureWords: Record<Config['features'][number], string> = {
  x1: 'x₁',
  x2: 'x₂',
  x1_squared: 'x₁²',
  x2_squared: 'x₂²',
  x1_x2: 'x₁x₂',
  sin_x1: 'sin x₁',
  sin_x2: 'sin x₂',
};

/** What every kind of statistics is called, and what it stands for. */
export const statisticsWords = {
  running: { text: 'running', says: 'as in inference' },
  exact: { text: 'exact', says: 'of the training set' },
  batch: { text: 'batch', says: 'as in training' },
} as const;
