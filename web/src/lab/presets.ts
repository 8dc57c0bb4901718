import type { Statistics } from '../engine/view';
import { defaults, type Config } from '../state/config';
import { format } from '../state/url';
import type { InstrumentKey } from '../state/hideable';

/** A preset is a patch of the defaults; the seed stays the one that is on screen. */
export interface Preset {
  name: string;
  /** What is to be seen, and no more than that; tests/cpp/probe/presets_test.cpp holds it for several seeds. */
  caption: string;
  patch: Partial<Config>;
  /** Where it is to be seen best. */
  instrument?: InstrumentKey;
  /** What its pictures use; as in inference unless told. */
  statistics?: Statistics;
  /** The race goes to this step and waits there. */
  stopAt?: number;
}

const eight = (layers: number): number[] => Array<number>(layers).fill(8);

export const presets: readonly Preset[] = [
  {
    name: 'Deep sigmoid',
    caption: 'Six sigmoid layers: without batch norm, every point gets the same answer.',
    patch: {},
  },
  {
    name: 'Small weights',
    caption:
      'Tiny first weights: only the normalised twin finds its way out (Ioffe and Szegedy’s first figure).',
    patch: {
      dataset: 'spiral',
      hidden: [40, 40, 40],
      init: 'normal',
      init_std: 0.05,
      batch_size: 60,
    },
    instrument: 'percentiles',
  },
  {
    name: 'Huge steps',
    caption:
      'At learning rate 1 the plain twin nearly always ends up guessing; with batch norm it learns, restlessly.',
    patch: {
      dataset: 'spiral',
      hidden: eight(10),
      activation: 'relu',
      init: 'he',
      learning_rate: 1,
    },
  },
  {
    name: 'Batches of two',
    caption:
      'Two examples a batch: every z hat is near ±1, and batch norm hardly beats guessing. Layer norm does not mind. Try 8, 32.',
    patch: {
      dataset: 'spiral',
      classes: 3,
      noise: 0.25,
      hidden: eight(3),
      activation: 'relu',
      init: 'he',
      norm_b: 'layer',
      norm_momentum: 0.01,
      learning_rate: 0.03,
      batch_size: 2,
    },
  },
  {
    name: 'Inference lags',
    caption:
      'Step 30: right with a batch’s statistics, guessing with running averages that still forget their start (Keras’s 0.99).',
    patch: {
      dataset: 'spiral',
      hidden: [24, 24, 24],
      activation: 'relu',
      init: 'he',
      norm_momentum: 0.01,
      learning_rate: 0.1,
    },
    instrument: 'inference',
    stopAt: 30,
  },
  {
    name: 'Steep slope',
    caption:
      'A step of size 1 down the gradient multiplies the plain twin’s loss, often by thousands, and lowers the other’s.',
    patch: {
      hidden: Array<number>(8).fill(16),
      activation: 'relu',
      init: 'he',
      gain: 1.5,
      batch_size: 128,
    },
    instrument: 'steps',
    statistics: 'batch',
    stopAt: 0,
  },
  {
    name: 'No difference',
    caption:
      'The counter-example: two tanh layers learn as well without. A shallow network hardly needs batch norm.',
    patch: { hidden: [8, 8], activation: 'tanh', learning_rate: 0.1 },
  },
  {
    name: 'Too deep',
    caption:
      'Not free: over 32 ReLU layers batch norm makes the gradient grow hundreds of times, from output to input.',
    patch: {
      hidden: eight(32),
      activation: 'relu',
      init: 'he',
      learning_rate: 0.01,
      batch_size: 256,
    },
    instrument: 'gradients',
    statistics: 'batch',
    stopAt: 0,
  },
];

/** The whole experiment of a preset. */
export function presetConfig(preset: Preset, seed: number): Config {
  return { ...defaults, ...preset.patch, seed };
}

/** The preset that `config` is, whatever the seed; undefined when a control was moved since. */
export function activePreset(config: Config): Preset | undefined {
  const wanted = format(config);
  return presets.find((preset) => format(presetConfig(preset, config.seed)) === wanted);
}
