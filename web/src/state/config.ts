// What was asked for: the whole experiment, as it stands in the link. The engine (cpp/train/config_fields.h) has the
// same fields with the same names, defaults and limits; a test of the wasm module holds the two lists together.

import {
  choice,
  choices,
  equal,
  fault,
  integer,
  integers,
  live,
  number,
  type Choice,
  type Choices,
  type Integers,
} from './field';

const datasets = [
  'circle',
  'xor',
  'gaussians',
  'spiral',
  'moons',
  'checkerboard',
  'stretched',
  'plane',
  'bumps',
  'own',
] as const;
const features = ['x1', 'x2', 'x1_squared', 'x2_squared', 'x1_x2', 'sin_x1', 'sin_x2'] as const;
const inputScalings = ['none', 'center', 'sigma', 'sigma2'] as const;
const activations = ['relu', 'leaky_relu', 'tanh', 'sigmoid', 'linear'] as const;
const inits = ['xavier', 'he', 'normal', 'zero'] as const;
const biases = ['all', 'last'] as const;
const norms = ['none', 'batch', 'layer', 'rms', 'group'] as const;
const placements = ['before', 'after'] as const;
const runningVariances = ['unbiased', 'biased'] as const;
const losses = ['auto', 'bce', 'ce', 'half_mse'] as const;
const schedules = ['constant', 'step', 'cosine', 'warmup'] as const;
const optimizers = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'] as const;

export const fields = {
  dataset: choice(datasets, 'circle'),
  classes: integer(2, 3, 2),
  points: integer(20, 20000, 400),
  noise: number(0, 3, 0.1),
  test_share: number(0.1, 0.9, 0.25),
  features: choices(features, ['x1', 'x2']),
  input_scaling: choice(inputScalings, 'sigma'),
  hidden: integers(32, 1, 256, [8, 8, 8, 8, 8, 8]),
  activation: choice(activations, 'sigmoid'),
  init: choice(inits, 'xavier'),
  gain: number(0, 100, 1),
  init_std: number(0, 100, 0.05),
  bias: choice(biases, 'all'),
  norm_a: choice(norms, 'batch'),
  norm_b: choice(norms, 'none'),
  placement: choice(placements, 'before'),
  norm_groups: integer(1, 256, 2),
  norm_eps: number(0, 1, 1e-5),
  norm_momentum: number(0, 1, 0.1),
  running_variance: choice(runningVariances, 'unbiased'),
  loss: choice(losses, 'auto'),
  optimizer: choice(optimizers, 'sgd'),
  learning_rate: live(number(0, 1000, 0.5)),
  schedule: live(choice(schedules, 'constant')),
  schedule_steps: live(integer(1, 1e6, 1000)),
  schedule_factor: live(number(0, 1, 0.1)),
  momentum: live(number(0, 1, 0.9)),
  alpha: live(number(0, 1, 0.99)),
  beta1: live(number(0, 1, 0.9)),
  beta2: live(number(0, 1, 0.999)),
  optimizer_eps: live(number(0, 1, 1e-8)),
  weight_decay: live(number(0, 100, 0.01)),
  l1: live(number(0, 100, 0)),
  l2: live(number(0, 100, 0)),
  clip_norm: live(number(0, 1000, 0)),
  batch_size: integer(1, 20000, 32),
  seed: integer(0, 4294967295, 42),
};

type ValueOf<F> =
  F extends Choice<infer Name>
    ? Name
    : F extends Choices<infer Name>
      ? readonly Name[]
      : F extends Integers
        ? readonly number[]
        : number;
/** The whole experiment: both twins. */
export type Config = { -readonly [Name in keyof typeof fields]: ValueOf<(typeof fields)[Name]> };
export type Twin = 'a' | 'b';
/** What one twin's engine is built from: `norm` stands for the twin's own `norm_a` or `norm_b`. */
export type EngineConfig = Omit<Config, 'norm_a' | 'norm_b'> & { norm: (typeof norms)[number] };

/** Every field's name, in the order of the table. */
export const names = Object.keys(fields) as (keyof Config)[];

/** What the page starts with. */
export const defaults = Object.fromEntries(
  names.map((name) => [name, fields[name].value]),
) as unknown as Config;

/** The part of the experiment that one twin's engine is built from. */
export function twinConfig(config: Config, twin: Twin): EngineConfig {
  const { norm_a, norm_b, ...shared } = config;
  return { ...shared, norm: twin === 'a' ? norm_a : norm_b };
}

/** One sentence naming the field, the value and what is allowed, or null when the value is allowed. */
export function problem(name: keyof Config, value: unknown): string | null {
  return fault(name, fields[name], value);
}

/** The first field's problem, or null. Rules that concern several fields are the engine's. */
export function firstProblem(config: Config): string | null {
  for (const name of names) {
    const sentence = problem(name, config[name]);
    if (sentence !== null) return sentence;
  }
  return null;
}

/** Names of the fields in which two experiments differ. */
export function differences(from: Config, to: Config): (keyof Config)[] {
  return names.filter((name) => !equal(from[name], to[name]));
}

/** Whether the change is one that the engines can take without a restart: live fields only, and at least one. */
export function liveOnly(from: Config, to: Config): boolean {
  const changed = differences(from, to);
  return changed.length > 0 && changed.every((name) => fields[name].live);
}
