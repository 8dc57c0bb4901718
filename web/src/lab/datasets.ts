import type { Config } from '../state/config';

/** One picture to choose from: the spiral stands there twice. */
export interface DataChoice {
  name: string;
  help: string;
  patch: Pick<Config, 'dataset'> & Partial<Pick<Config, 'classes'>>;
}

export const dataChoices: readonly DataChoice[] = [
  { name: 'circle', help: 'One class inside the other.', patch: { dataset: 'circle' } },
  { name: 'xor', help: 'Opposite quarters belong together.', patch: { dataset: 'xor' } },
  { name: 'blobs', help: 'Two Gaussian clouds, easy to part.', patch: { dataset: 'gaussians' } },
  {
    name: 'moons',
    help: 'Two half circles that reach into each other.',
    patch: { dataset: 'moons' },
  },
  { name: 'spiral', help: 'Two arms, wound once.', patch: { dataset: 'spiral', classes: 2 } },
  { name: '3 arms', help: 'Three arms, three classes.', patch: { dataset: 'spiral', classes: 3 } },
  { name: 'checks', help: 'A checkerboard.', patch: { dataset: 'checkerboard' } },
  {
    name: 'stretch',
    help: 'One input spreads 30 times as far as the other.',
    patch: { dataset: 'stretched' },
  },
  { name: 'plane', help: 'A slope to be estimated: regression.', patch: { dataset: 'plane' } },
  {
    name: 'bumps',
    help: 'Hills and valleys to be estimated: regression.',
    patch: { dataset: 'bumps' },
  },
];

export function isChosen(choice: DataChoice, config: Config): boolean {
  const { dataset, classes } = choice.patch;
  return config.dataset === dataset && (classes === undefined || config.classes === classes);
}

/** What the data set of an experiment is called. */
export function dataName(config: Config): string {
  return dataChoices.find((choice) => isChosen(choice, config))?.name ?? config.dataset;
}
