// Which numbers can be taken away now, and how they become a table.
import type { Table } from '../../export/csv';
import type { Suffixes } from '../../export/curveTables';
import type { Frame } from '../../engine/client';
import type { Lab } from '../state/lab.svelte';
import { twinNames } from '../twins/names';

type Maker = (frame: Frame, lab: Lab, names: Suffixes) => Promise<Table>;

interface Numbers {
  words: string;
  /** Whether they are known: some are only computed while their picture is on screen. */
  known: (frame: Frame) => boolean;
  make: Maker;
}

const curves = () => import('../../export/curveTables');
const moments = () => import('../../export/momentTables');
const always = (): boolean => true;

export const numbers = {
  loss: {
    words: 'Loss of every mini-batch',
    known: always,
    make: async (_, { race }, names) => (await curves()).lossTable(race.history, names),
  },
  scores: {
    words: 'Losses and accuracies of both sets',
    known: always,
    make: async (_, { race }, names) => (await curves()).scoreTable(race.history, names),
  },
  units: {
    words: 'Every unit over the steps: percentiles, statistics, γ, β',
    known: ({ config }) => config.hidden.length > 0,
    make: async ({ config }, { race }, names) =>
      (await curves()).unitTable(race.history, names, config.hidden),
  },
  layers: {
    words: 'Every layer over the steps: gradients, weights, updates',
    known: always,
    make: async ({ config }, { race }, names) =>
      (await curves()).layerTable(race.history, names, config.hidden.length),
  },
  histograms: {
    words: 'Histograms of every layer, now',
    known: ({ snapshots }) => snapshots.a.vitals !== null && snapshots.b.vitals !== null,
    make: async ({ snapshots }, _, names) => (await moments()).layerBinsTable(snapshots, names),
  },
  unit: {
    words: 'Distributions of the selected unit, now',
    known: ({ snapshots }) => snapshots.a.unit !== null,
    make: async ({ snapshots }, _, names) => (await moments()).stationTable(snapshots, names),
  },
  surface: {
    words: 'Decision surfaces, now',
    known: ({ snapshots }) => snapshots.a.grid > 0,
    make: async ({ snapshots, dataset }, _, names) =>
      (await moments()).surfaceTable(snapshots, names, dataset),
  },
  plane: {
    words: 'Training set as two units see it, now',
    known: ({ snapshots }) => snapshots.a.plane !== null,
    make: async ({ snapshots }, _, names) => (await moments()).planeTable(snapshots, names),
  },
  steps: {
    words: 'Loss along the gradient, now',
    known: ({ snapshots }) => snapshots.a.along !== null,
    make: async ({ snapshots }, _, names) => (await moments()).alongTable(snapshots, names),
  },
} satisfies Record<string, Numbers>;

export type NumbersKey = keyof typeof numbers;

/** What can be chosen now. */
export function knownNumbers(frame: Frame): NumbersKey[] {
  const keys = Object.keys(numbers) as NumbersKey[];
  return keys.filter((key) => numbers[key].known(frame));
}

/** "with" and "without", or "batch_norm" and "layer_norm". */
export function suffixes(config: Frame['config']): Suffixes {
  const { a, b } = twinNames(config);
  const plain = (text: string): string => text.toLowerCase().replaceAll(' ', '_');
  return { a: plain(a.short), b: plain(b.short) };
}
