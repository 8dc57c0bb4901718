// A small run of both twins step by step, taken away from the page: its data, and the weights at every step.
import type { Page } from '@playwright/test';
import type { LabPage, Twin } from '../lab';
import { downloaded, openSave, saveDialog, saved } from '../saving';
import { readNetwork, type Matrix, type Network, type Statistics } from './network';

export interface Examples {
  x: Matrix;
  y: number[];
}

export interface Run {
  train: Examples;
  test: Examples;
  /** At step 0, 1, 2, ... */
  networks: Record<Twin, Network[]>;
}

/** Goes to the start of the link's run and trains so many steps. Its inputs must not be scaled. */
export async function takeRun(lab: LabPage, link: string, steps: number): Promise<Run> {
  const { page } = lab;
  await lab.openAt(0, link);
  const examples = await takeExamples(page);
  const networks: Run['networks'] = { a: [], b: [] };
  for (let step = 0; step <= steps; ++step) {
    if (step > 0) await lab.stepBy(1);
    for (const twin of ['a', 'b'] as const) networks[twin].push(await takeNetwork(page, twin));
  }
  return { ...examples, networks };
}

/** In the file the training set comes first; the page says how many examples it has. */
async function takeExamples(page: Page): Promise<Pick<Run, 'train' | 'test'>> {
  const words = await page.getByText(/^\d+ train \+ \d+ test$/).innerText();
  const trained = Number.parseInt(words);
  await page.getByRole('button', { name: 'Data: more settings' }).click();
  const { bytes } = await downloaded(page, page.getByRole('button', { name: 'download CSV' }));
  const lines = bytes.toString().trimEnd().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map(Number));
  const part = (of: number[][]): Examples => ({
    x: [0, 1].map((axis) => of.map((row) => row[axis]!)),
    y: of.map((row) => row[2]!),
  });
  return { train: part(rows.slice(0, trained)), test: part(rows.slice(trained)) };
}

async function takeNetwork(page: Page, twin: Twin): Promise<Network> {
  await openSave(page);
  const name = twin === 'a' ? 'With batch norm' : 'Without';
  await saveDialog(page).getByText(name, { exact: true }).click();
  const { bytes } = await saved(page, 'JSON');
  await page.keyboard.press('Escape');
  return readNetwork(bytes.toString());
}

/** What inference normalises with at a step; without batch norm nothing. */
export function running({ networks }: Run, twin: Twin, step: number): Statistics[] {
  return networks[twin][step]!.running;
}
