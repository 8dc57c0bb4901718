// A small run of both twins step by step, taken away from the page: its data, and the weights at every step.
import type { Page } from '@playwright/test';
import type { LabPage, Twin } from '../lab';
import { downloaded, openSave, saveDialog, saved } from '../saving';
import type { Activation } from './activations';
import { matrixOf, type Matrix, type Row } from './matrix';
import { readNetwork, type Network, type NormKind, type Statistics } from './network';

export interface Examples {
  x: Matrix;
  y: Row;
}

/** What the twins are, and where their norms stand. */
export interface Experiment {
  link: string;
  norms: Record<Twin, NormKind>;
  placement: 'before' | 'after';
  /** tanh unless told. */
  activation?: Activation;
}

export interface Run extends Experiment {
  train: Examples;
  test: Examples;
  /** At step 0, 1, 2, ... */
  networks: Record<Twin, Network[]>;
}

const words = {
  none: 'without',
  batch: 'with batch norm',
  layer: 'with layer norm',
  rms: 'with RMS norm',
  group: 'with group norm',
};

/** What the page calls a twin, but for the first letter. */
export const titleOf = ({ norms }: Experiment, twin: Twin): string => words[norms[twin]];

/** What a twin's column is called where both share a table: "with" is enough where the other has no norm. */
export function columnOf({ norms }: Experiment, twin: Twin): string {
  if (norms.b !== 'none') return norms[twin];
  return twin === 'a' ? 'with' : 'without';
}

/** The link of an experiment with its twins. */
export function linkOf({ link, norms, placement }: Experiment): string {
  return `${link}&norm_a=${norms.a}&norm_b=${norms.b}&placement=${placement}`;
}

/** Goes to the start of an experiment and trains so many steps. Its inputs must not be scaled. */
export async function takeRun(lab: LabPage, experiment: Experiment, steps: number): Promise<Run> {
  const { page } = lab;
  await lab.openAt(0, linkOf(experiment));
  const examples = await takeExamples(page);
  const networks: Run['networks'] = { a: [], b: [] };
  for (let step = 0; step <= steps; ++step) {
    if (step > 0) await lab.stepBy(1);
    for (const twin of ['a', 'b'] as const)
      networks[twin].push(await takeNetwork(page, experiment, twin));
  }
  return { ...experiment, ...examples, networks };
}

/** In the file the training set comes first; the page says how many examples it has. */
export async function takeExamples(page: Page): Promise<Pick<Run, 'train' | 'test'>> {
  const words = await page.getByText(/^\d+ train \+ \d+ test$/).innerText();
  const trained = Number.parseInt(words);
  await page.getByRole('button', { name: 'Data: more settings' }).click();
  const { bytes } = await downloaded(page, page.getByRole('button', { name: 'download CSV' }));
  const lines = bytes.toString().trimEnd().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map(Number));
  const part = (of: number[][]): Examples => ({
    x: matrixOf([0, 1].map((axis) => of.map((row) => row[axis]!))),
    y: Float32Array.from(of, (row) => row[2]!),
  });
  return { train: part(rows.slice(0, trained)), test: part(rows.slice(trained)) };
}

export async function takeNetwork(
  page: Page,
  experiment: Experiment,
  twin: Twin,
): Promise<Network> {
  await openSave(page);
  const title = titleOf(experiment, twin);
  const name = title.charAt(0).toUpperCase() + title.slice(1);
  await saveDialog(page).getByText(name, { exact: true }).click();
  const { bytes } = await saved(page, 'JSON');
  await page.keyboard.press('Escape');
  const { norms, placement, activation = 'tanh' } = experiment;
  const build = { norm: norms[twin], after: placement === 'after', activation };
  return readNetwork(bytes.toString(), build);
}

/** What inference normalises with at a step; other norms have nothing of that kind. */
export function running({ networks }: Run, twin: Twin, step: number): Statistics[] {
  return networks[twin][step]!.running;
}
