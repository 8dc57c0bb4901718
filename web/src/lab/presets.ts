import { defaults, type Config } from '../state/config';
import { format } from '../state/url';

/** A preset is a patch of the defaults; the seed stays the one that is on screen. */
export interface Preset {
  name: string;
  help: string;
  patch: Partial<Config>;
}

export const presets: readonly Preset[] = [
  {
    name: 'Deep sigmoid net, circle',
    help: 'Six sigmoid layers: without batch norm every unit gives the same answer for every point.',
    patch: {},
  },
  {
    name: 'Spiral, three wide layers',
    help: 'Three layers of 40 sigmoid units with small first weights: only the normalised twin learns.',
    patch: {
      dataset: 'spiral',
      hidden: [40, 40, 40],
      init: 'normal',
      init_std: 0.05,
      learning_rate: 0.5,
      batch_size: 60,
    },
  },
  {
    name: 'Very large steps, ReLU',
    help: 'Eight ReLU layers at learning rate 1: the steps break one twin and not the other.',
    patch: {
      hidden: [8, 8, 8, 8, 8, 8, 8, 8],
      activation: 'relu',
      init: 'he',
      learning_rate: 1,
    },
  },
  {
    name: 'Stretched input',
    help: 'One input spreads 30 times as far as the other and nothing scales it first.',
    patch: { dataset: 'stretched', input_scaling: 'none' },
  },
  {
    name: 'No difference: two layers',
    help: 'Two tanh layers learn well either way: a shallow network hardly needs batch norm.',
    patch: { hidden: [8, 8], activation: 'tanh' },
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
