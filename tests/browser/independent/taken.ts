// The networks of a figure of the lecture, taken away from the lab, which its link leads to.
import type { Locator } from '@playwright/test';
import type { LabPage } from '../lab';
import type { Activation } from './activations';
import { each, type Matrix } from './matrix';
import { mean, variance } from './moments';
import type { Network } from './network';
import { linkOf, takeExamples, takeNetwork, type Examples } from './run';

const { fround } = Math;

export interface Taken {
  /** The training set, each input with mean 0 and variance 1. */
  train: Examples;
  /** The same of any points. */
  scaled: (x: Matrix) => Matrix;
  networks: { batch: Network; none: Network };
}

/** The lab's address out of "continue in the lab", from '#' on. */
export async function labHashOf(figure: Locator): Promise<string> {
  const link = await figure.getByRole('link', { name: 'continue in the lab' }).getAttribute('href');
  return link!.replace(/^\.\/#?/, '#');
}

/** `hash`: the lab's address. */
export async function takeAway(
  lab: LabPage,
  hash: string,
  activation: Activation,
  { seed = 42, step = 0 } = {},
): Promise<Taken> {
  const experiment = {
    link: `${hash.replace(/&seed=\d+/, '')}&seed=${seed}`,
    norms: { a: 'batch', b: 'none' },
    placement: 'before',
    activation,
  } as const;
  await lab.openAt(0, linkOf(experiment));
  const { train } = await takeExamples(lab.page);
  if (step > 0) await lab.goTo(step);
  const batch = await takeNetwork(lab.page, experiment, 'a');
  const none = await takeNetwork(lab.page, experiment, 'b');
  const scaled = scalingOf(train.x);
  return { train: { x: scaled(train.x), y: train.y }, scaled, networks: { batch, none } };
}

function scalingOf(train: Matrix): (x: Matrix) => Matrix {
  const means = train.map((row) => fround(mean(row)));
  const spreads = train.map((row) => fround(Math.sqrt(variance(row))));
  return (x) => each(x, (value, i) => fround(value - means[i]!) / spreads[i]!);
}
