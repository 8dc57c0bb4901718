import { columnGroups, instruments, type Hideable, type InstrumentKey } from '../state/hideable';
import type { Config } from '../state/config';
import { instrumentNames } from './instruments/names';
import { words } from './words';

/** A group with what stands in it. */
interface HideableGroup {
  name: Hideable;
  label: string;
  parts: readonly Hideable[];
}

/** All that can be hidden from a class, as it stands on the page. */
export const hideableGroups: readonly HideableGroup[] = [
  { name: 'presets', label: 'Presets', parts: [] },
  {
    name: 'data',
    label: 'Data',
    parts: ['classes', 'dataset', 'own_data', 'noise', 'points', 'test_share'],
  },
  { name: 'inputs', label: 'Inputs', parts: ['features', 'input_scaling'] },
  { name: 'network', label: 'Network', parts: ['hidden', 'activation', 'init', 'gain', 'bias'] },
  {
    name: 'normalisation',
    label: 'Normalisation',
    parts: ['norm_a', 'norm_b', 'placement', 'norm_eps', 'norm_momentum', 'running_variance'],
  },
  {
    name: 'optimiser',
    label: 'Optimiser',
    parts: [
      'optimizer',
      'learning_rate',
      'batch_size',
      'schedule',
      'clip_norm',
      'loss',
      'l1',
      'l2',
    ],
  },
  { name: 'pictures', label: 'Pictures', parts: [] },
  { name: 'instruments', label: 'Instruments', parts: instruments },
  { name: 'seed', label: 'Seed', parts: [] },
  { name: 'speed', label: 'Speed', parts: [] },
  { name: 'time', label: 'Ways through time', parts: [] },
];

const names: Partial<Record<Hideable, string>> = {
  classes: 'Problem',
  dataset: 'Data sets',
  own_data: 'Own points',
  hidden: 'Layers and units',
};

/** What a part is called in the list. */
export function partName(part: Hideable): string {
  if (part in instrumentNames) return instrumentNames[part as InstrumentKey];
  return names[part] ?? (part in words ? words[part as keyof Config].label : part);
}

/** Everything of a group is hidden when it is, or when all its parts are. */
export function hidesGroup(name: Hideable, hides: (part: Hideable) => boolean): boolean {
  const parts = hideableGroups.find((group) => group.name === name)?.parts ?? [];
  return hides(name) || (parts.length > 0 && parts.every(hides));
}

/** Whether nothing is left in the column of controls. */
export function hidesColumn(hides: (part: Hideable) => boolean): boolean {
  return columnGroups.every((name) => hidesGroup(name, hides));
}
