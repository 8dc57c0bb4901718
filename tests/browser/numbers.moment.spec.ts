// What the instruments say of one moment equals what is computed here from the weights and the data taken away.
import type { Page } from '@playwright/test';
import { gradient, moved } from './independent/backward';
import { forward, score, type Values } from './independent/forward';
import { each, flat, type Matrix, type Row } from './independent/matrix';
import { mean, norm, variance } from './independent/moments';
import { columnOf, running, takeRun, titleOf, type Experiment, type Run } from './independent/run';
import { expect, LabPage, test, type Twin } from './lab';
import {
  askForDigits,
  column,
  expectColumn,
  expectSays,
  expectShares,
  openInstrument,
  tablesFor,
  tablesOf,
} from './tables';

/** One mini-batch is the whole training set: its order says nothing. */
const link = '#points=60&batch_size=45&noise=0.3&input_scaling=none&activation=tanh';
/** Wild enough that units die. */
const wild = `${link}&gain=6&learning_rate=8`;
const tame = `${link}&gain=2&learning_rate=0.25`;
const kStep = 2;
const experiments: Experiment[] = [
  { link: `${wild}&hidden=4,3`, norms: { a: 'batch', b: 'none' }, placement: 'before' },
  { link: `${tame}&hidden=4,3`, norms: { a: 'batch', b: 'layer' }, placement: 'after' },
  { link: `${tame}&hidden=6,4`, norms: { a: 'group', b: 'rms' }, placement: 'before' },
];
const axisOfZ: [number, number] = [-4, 4];
const axisOfTanh: [number, number] = [-1, 1];

let page: Page;
let run: Run;

/** The training set in a layer, as inference sees it. */
function seen(twin: Twin, layer: number, step = kStep): Values {
  return forward(run.networks[twin][step]!, run.train.x, running(run, twin, step))[layer]!;
}

async function expectDistributions(twin: Twin): Promise<void> {
  await openInstrument(page, 'Distributions', { layer: 0, unit: 2 });
  const title = titleOf(run, twin);
  const [moments, before, after] = await tablesFor(page, title, 'Distributions', 'Layer 1, unit 3');
  const { z, normalised, z_hat, z_tilde, a } = seen(twin, 0);
  const between = normalised && { normalised: z_hat[2]!, 'scaled and shifted': z_tilde[2]! };
  const activation = { 'activation a': a[2]! };
  // In the order in which an example passes them.
  const behind =
    run.placement === 'before' ? { ...between, ...activation } : { ...activation, ...between };
  const stations = Object.entries({ z: z[2]!, ...behind });
  for (const [name, take] of Object.entries({
    mean,
    spread: (row: Row) => Math.sqrt(variance(row)),
    smallest: (row: Row) => Math.min(...row),
    largest: (row: Row) => Math.max(...row),
  }))
    expectColumn(
      moments!,
      name,
      Object.fromEntries(stations.map(([station, row]) => [station, take(row)])),
    );
  for (const [name, row] of Object.entries({ z: z[2]!, ...between }))
    expectShares(before!, name, row, axisOfZ);
  expectShares(after!, 'activation a', a[2]!, axisOfTanh);
}

async function expectLayers(twin: Twin): Promise<void> {
  await openInstrument(page, 'Layers', { layer: 0, unit: 0 });
  const [before, after, ridges] = await tablesFor(
    page,
    titleOf(run, twin),
    'Histograms of layer 1',
  );
  const { z, normalised, z_hat, z_tilde, a } = seen(twin, 0);
  const between = normalised && {
    centred: normalised.centred,
    normalised: z_hat,
    scaled: z_tilde,
  };
  const stations = Object.entries<Matrix>({ z, ...between });
  expect(before!.head).toEqual(['values', ...stations.map(([name]) => name)]);
  for (const [name, rows] of stations) expectShares(before!, name, flat(rows), axisOfZ);
  expectShares(after!, 'a', flat(a), axisOfTanh);
  // Over the steps the page shows z_tilde unless told; without a norm there is none.
  const steps = normalised ? [0, 1, 2] : [];
  expect(ridges!.head).toEqual(['values', ...steps.map((step) => `step ${String(step)}`)]);
  for (const step of steps)
    expectShares(ridges!, `step ${String(step)}`, flat(seen(twin, 0, step).z_tilde), axisOfZ);
}

async function expectGradients(twin: Twin): Promise<void> {
  await openInstrument(page, 'Gradients');
  const [table] = await tablesOf(page, 'Gradients');
  const [now, next] = [run.networks[twin][kStep]!, run.networks[twin][kStep + 1]!];
  const W = now.layers.map((layer) => flat(layer.W));
  const later = next.layers.map((layer) => flat(layer.W));
  const dW = gradient(now, run.train.x, run.train.y).map((layer) => flat(layer.W));
  // The slope of tanh is 1 - a^2, at its steepest 1.
  const still = [0, 1].map((l) => each(seen(twin, l).a, (a) => (1 - a * a < 0.05 ? 1 : 0)));
  const change = (l: number) => norm(W[l]!.map((w, i) => later[l]![i]! - w));
  const dead = (l: number) => still[l]?.filter((row) => mean(row) === 1).length ?? NaN;
  const expected = {
    'gradient norm of W': (l: number) => norm(dW[l]!),
    'norm of W': (l: number) => norm(W[l]!),
    'step ÷ norm of W': (l: number) => change(l) / norm(W[l]!),
    'saturated activations': (l: number) => mean(flat(still[l] ?? [])),
    'dead units': dead,
  };
  for (const [title, of] of Object.entries(expected))
    expectColumn(table!, `${title}: ${columnOf(run, twin)}`, {
      'layer 1': of(0),
      'layer 2': of(1),
      output: of(2),
    });
  if (run.link.startsWith(wild))
    expect(dead(0) + dead(1), 'a dead unit to be counted').toBeGreaterThan(0);
}

async function expectPlane(twin: Twin): Promise<void> {
  await openInstrument(page, 'Plane', { layer: 0, unit: 2 });
  const [table] = await tablesFor(page, titleOf(run, twin), 'The input plane', 'unit 3');
  const { a } = seen(twin, 0);
  for (const unit of [2, 3])
    for (const [example, text] of column(table!, `a of unit ${String(unit + 1)}`))
      expectSays(text, a[unit]![Number(example) - 1]!, `unit ${unit + 1}, example ${example}`);
  for (const [example, text] of column(table!, 'class'))
    expect(Number(text)).toBe(run.train.y[Number(example) - 1]);
}

async function expectStepSizes(twin: Twin): Promise<void> {
  await openInstrument(page, 'Step size');
  const [table] = await tablesFor(page, titleOf(run, twin), 'Loss after a step');
  const network = run.networks[twin][kStep]!;
  const { x, y } = run.train;
  const g = gradient(network, x, y);
  const lossAt = (alpha: number) => score(forward(moved(network, g, alpha), x), y).loss;
  const shown = column(table!, 'ratio');
  expect(shown).toHaveLength(24);
  shown.forEach(([size, text], row) => {
    // Eight steps a decade from 0.001 to 10; 24 of these 33 are shown.
    const alpha = 10 ** (-3 + Math.round((row * 32) / 23) / 8);
    expectSays(size.replace('step size ', ''), alpha, 'step size');
    expectSays(text, lossAt(alpha) / lossAt(0), size);
  });
}

for (const experiment of experiments) {
  const { a, b } = experiment.norms;
  test.describe(`${a} norm and ${b}, ${experiment.placement} the activation`, () => {
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      const lab = new LabPage(page);
      run = await takeRun(lab, experiment, kStep + 1);
      await lab.goTo(kStep);
      await askForDigits(page);
    });
    test.afterAll(() => page.close());

    for (const twin of ['a', 'b'] as const) {
      const title = titleOf(experiment, twin);
      test(`distributions of a unit, ${title}`, () => expectDistributions(twin));
      test(`histograms and ridgelines of a layer, ${title}`, () => expectLayers(twin));
      test(`gradients, weights, steps, dead units, ${title}`, () => expectGradients(twin));
      test(`the plane of two units, ${title}`, () => expectPlane(twin));
      test(`loss after steps along the gradient, ${title}`, () => expectStepSizes(twin));
    }

    test('training loss of the mini-batches, smoothed as its caption says', async () => {
      const [table] = await tablesOf(page, 'Loss$');
      expect(table!.caption).toBe('Training loss of each mini-batch, mean of 16 steps');
      for (const twin of ['a', 'b'] as const) {
        const losses = run.networks[twin].map((network) => {
          return score(forward(network, run.train.x), run.train.y).loss;
        });
        const shown = column(table!, columnOf(run, twin));
        expect(shown.at(-1)![0]).toBe(String(kStep + 1));
        for (const [step, text] of shown)
          expectSays(text, mean(losses.slice(0, Number(step))), `step ${step}`);
      }
    });
  });
}
