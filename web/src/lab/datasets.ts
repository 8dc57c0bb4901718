import type { Config } from '../state/config';
import type { OwnData } from '../state/own';

export type Problem = 'two' | 'three' | 'regression';

/** One picture to choose from. */
export interface DataChoice {
  name: string;
  help: string;
  problems: readonly Problem[];
  dataset: Config['dataset'];
}

const choice =
  (...problems: Problem[]) =>
  (dataset: Config['dataset'], name: string, help: string): DataChoice => ({
    name,
    help,
    problems,
    dataset,
  });
const twoOrThree = choice('two', 'three');
const two = choice('two');
const estimate = choice('regression');
const any = choice('two', 'three', 'regression');

export const dataChoices: readonly DataChoice[] = [
  twoOrThree('circle', 'circle', 'One class inside the other.'),
  two('xor', 'xor', 'Opposite quarters belong together.'),
  twoOrThree('gaussians', 'blobs', 'Gaussian clouds, easy to part.'),
  two('moons', 'moons', 'Two half circles that reach into each other.'),
  twoOrThree('spiral', 'spiral', 'An arm for each class, wound once.'),
  two('checkerboard', 'checks', 'A checkerboard.'),
  two('stretched', 'stretch', 'One input spreads 30 times as far as the other.'),
  estimate('plane', 'plane', 'A slope to be estimated.'),
  estimate('bumps', 'bumps', 'Hills and valleys to be estimated.'),
  any('own', 'own', 'Points of your own: drawn by hand, or from a CSV file.'),
];

function choiceOf({ dataset }: Config): DataChoice | undefined {
  return dataChoices.find((choice) => choice.dataset === dataset);
}

/** `own`: the points of the dataset of that name, which tell their problem themselves. */
export function problemOf(config: Config, own: OwnData | null = null): Problem {
  if (config.dataset === 'own') return problemOfClasses(own?.classes ?? 2);
  const problems = choiceOf(config)?.problems ?? [];
  return problems.includes('regression')
    ? 'regression'
    : config.classes === 3 && problems.length > 1
      ? 'three'
      : 'two';
}

export function problemOfClasses(classes: OwnData['classes']): Problem {
  if (classes === 0) return 'regression';
  return classes === 3 ? 'three' : 'two';
}

/** To another problem, with the same data where they have it; own points have one problem only. */
export function problemPatch(config: Config, problem: Problem): Partial<Config> {
  const same = config.dataset !== 'own' && choiceOf(config)?.problems.includes(problem);
  const found = dataChoices.find(({ problems }) => problems.includes(problem));
  const dataset = same ? config.dataset : (found?.dataset ?? config.dataset);
  return problem === 'regression' ? { dataset } : { dataset, classes: problem === 'three' ? 3 : 2 };
}

/** What the data set of an experiment is called. */
export function dataName(config: Config): string {
  return choiceOf(config)?.name ?? config.dataset;
}
