// What the instruments say of one moment equals what is computed here from the weights and the data taken away.
import type { Page } from '@playwright/test';
import { gradient, moved } from './independent/backward';
import { each, forward, score, type Values } from './independent/forward';
import { mean, norm, variance } from './independent/moments';
import { running, takeRun, type Run } from './independent/run';
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
  titles,
} from './tables';

/** One mini-batch is the whole training set: its order says nothing. Wild enough that units die. */
const link =
  '#points=60&batch_size=45&noise=0.3&input_scaling=none&hidden=4,3&activation=tanh&gain=6&learning_rate=8';
const kStep = 2;
const twins = ['a', 'b'] as const;
const axisOfZ: [number, number] = [-4, 4];
const axisOfTanh: [number, number] = [-1, 1];

let page: Page;
let run: Run;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  const lab = new LabPage(page);
  run = await takeRun(lab, link, kStep + 1);
  await lab.goTo(kStep);
  await askForDigits(page);
});
test.afterAll(() => page.close());

/** The training set in a layer, as inference sees it. */
function seen(twin: Twin, layer: number, step = kStep): Values {
  return forward(run.networks[twin][step]!, run.train.x, running(run, twin, step))[layer]!;
}

for (const twin of twins) {
  test(`distributions of a unit, ${titles[twin]}`, async () => {
    await openInstrument(page, 'Distributions', { layer: 0, unit: 2 });
    const [moments, before, after] = await tablesFor(
      page,
      twin,
      'Distributions',
      'Layer 1, unit 3',
    );
    const { z, z_hat, z_tilde, a } = seen(twin, 0);
    const between = { normalised: z_hat[2]!, 'scaled and shifted': z_tilde[2]! };
    const first = { z: z[2]!, ...(twin === 'a' && between) };
    const stations = Object.entries({ ...first, 'activation a': a[2]! });
    const of = (take: (row: number[]) => number): Record<string, number> =>
      Object.fromEntries(stations.map(([name, row]) => [name, take(row)]));
    expectColumn(moments!, 'mean', of(mean));
    expectColumn(
      moments!,
      'spread',
      of((row) => Math.sqrt(variance(row))),
    );
    expectColumn(
      moments!,
      'smallest',
      of((row) => Math.min(...row)),
    );
    expectColumn(
      moments!,
      'largest',
      of((row) => Math.max(...row)),
    );
    for (const [name, row] of Object.entries(first)) expectShares(before!, name, row, axisOfZ);
    expectShares(after!, 'activation a', a[2]!, axisOfTanh);
  });

  test(`histograms and ridgelines of a layer, ${titles[twin]}`, async () => {
    await openInstrument(page, 'Layers', { layer: 0, unit: 0 });
    const [before, after, ridges] = await tablesFor(page, twin, 'Histograms of layer 1');
    const { z, statistics, z_hat, z_tilde, a } = seen(twin, 0);
    const centred = each(z, (value, i) => value - statistics.mu[i]!);
    const stations = { z, ...(twin === 'a' && { centred, normalised: z_hat, scaled: z_tilde }) };
    expect(before!.head).toEqual(['values', ...Object.keys(stations)]);
    for (const [name, rows] of Object.entries(stations))
      expectShares(before!, name, rows.flat(), axisOfZ);
    expectShares(after!, 'a', a.flat(), axisOfTanh);
    // Over the steps the page shows z_tilde unless told; without a norm there is none.
    const steps = twin === 'a' ? [0, 1, 2] : [];
    expect(ridges!.head).toEqual(['values', ...steps.map((step) => `step ${String(step)}`)]);
    for (const step of steps)
      expectShares(ridges!, `step ${String(step)}`, seen(twin, 0, step).z_tilde.flat(), axisOfZ);
  });

  test(`gradients, weights and steps, saturated and dead units, ${titles[twin]}`, async () => {
    await openInstrument(page, 'Gradients');
    const [table] = await tablesOf(page, 'Gradients');
    const [now, next] = [run.networks[twin][kStep]!, run.networks[twin][kStep + 1]!];
    const W = now.layers.map((layer) => layer.W.flat());
    const later = next.layers.map((layer) => layer.W.flat());
    const dW = gradient(now, run.train.x, run.train.y).map((layer) => layer.W.flat());
    // The slope of tanh is 1 - a^2, at its steepest 1.
    const flat = [0, 1].map((l) => each(seen(twin, l).a, (a) => (1 - a * a < 0.05 ? 1 : 0)));
    const change = (l: number) => norm(W[l]!.map((w, i) => later[l]![i]! - w));
    const dead = (l: number) => flat[l]?.filter((row) => mean(row) === 1).length ?? NaN;
    const expected = {
      'gradient norm of W': (l: number) => norm(dW[l]!),
      'norm of W': (l: number) => norm(W[l]!),
      'step ÷ norm of W': (l: number) => change(l) / norm(W[l]!),
      'saturated activations': (l: number) => mean(flat[l]?.flat() ?? []),
      'dead units': dead,
    };
    const name = twin === 'a' ? 'with' : 'without';
    for (const [title, of] of Object.entries(expected))
      expectColumn(table!, `${title}: ${name}`, {
        'layer 1': of(0),
        'layer 2': of(1),
        output: of(2),
      });
    expect(dead(0) + dead(1), 'a dead unit to be counted').toBeGreaterThan(0);
  });

  test(`the plane of two units, ${titles[twin]}`, async () => {
    await openInstrument(page, 'Plane', { layer: 0, unit: 2 });
    const [table] = await tablesFor(page, twin, 'The input plane', 'unit 3');
    const { a } = seen(twin, 0);
    for (const unit of [2, 3])
      for (const [example, text] of column(table!, `a of unit ${String(unit + 1)}`))
        expectSays(text, a[unit]![Number(example) - 1]!, `unit ${unit + 1}, example ${example}`);
    for (const [example, text] of column(table!, 'class'))
      expect(Number(text)).toBe(run.train.y[Number(example) - 1]);
  });

  test(`loss after steps along the gradient, ${titles[twin]}`, async () => {
    await openInstrument(page, 'Step size');
    const [table] = await tablesFor(page, twin, 'Loss after a step');
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
  });
}

test('training loss of the mini-batches, smoothed as its caption says', async () => {
  const [table] = await tablesOf(page, 'Loss$');
  expect(table!.caption).toBe('Training loss of each mini-batch, mean of 16 steps');
  for (const twin of twins) {
    const losses = run.networks[twin].map((network) => {
      return score(forward(network, run.train.x), run.train.y).loss;
    });
    const shown = column(table!, twin === 'a' ? 'with' : 'without');
    expect(shown.at(-1)![0]).toBe(String(kStep + 1));
    for (const [step, text] of shown)
      expectSays(text, mean(losses.slice(0, Number(step))), `step ${step}`);
  }
});
