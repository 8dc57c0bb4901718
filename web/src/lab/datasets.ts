import type { Config } from '../state/config';

export type Problem = 'classification' | 'regression';

/** One picture to choose from. */
export interface DataChoice {
  name: string;
  help: string;
  problem: Problem;
  dataset: Config['dataset'];
}

const classify = (dataset: Config['dataset'], name: string, help: string): DataChoice => ({
  name,
  help,
  problem: 'classification',
  dataset,
});
const estimate = (dataset: Config['dataset'], name: string, help: string): DataChoice => ({
  name,
  help,
  problem: 'regression',
  dataset,
});

export const dataChoices: readonly DataChoice[] = [
  classify('circle', 'circle', 'One class inside the other.'),
  classify('xor', 'xor', 'Opposite quarters belong together.'),
  classify('gaussians', 'blobs', 'Gaussian clouds, easy to part.'),
  classify('moons', 'moons', 'Two half circles that reach into each other.'),
  classify('spiral', 'spiral', 'An arm for each class, wound once.'),
  classify('checkerboard', 'checks', 'A checkerboard.'),
  classify('stretched', 'stretch', 'One input spreads 30 times as far as the other.'),
  estimate('plane', 'plane', 'A slope to be estimated.'),
  estimate('bumps', 'bumps', 'Hills and valleys to be estimated.'),
];

/** Data that come with two or with three classes. */
const kManyClasses: readonly Config['dataset'][] = ['circle', 'gaussians', 'spiral'];

export function hasClassChoice({ dataset }: Config): boolean {
  return kManyClasses.includes(dataset);
}

function choiceOf({ dataset }: Config): DataChoice | undefined {
  return dataChoices.find((choice) => choice.dataset === dataset);
}

export function problemOf(config: Config): Problem {
  return choiceOf(config)?.problem ?? 'classification';
}

/** What the data set of an experiment is called. */
export function dataName(config: Config): string {
  return choiceOf(config)?.name ?? config.dataset;
}
