// What the curves and the instruments over time say equals what is computed here from weights and data taken away.
import type { Page } from '@playwright/test';
import { forward, score } from './independent/forward';
import type { Row } from './independent/matrix';
import { percentile } from './independent/moments';
import type { Statistics } from './independent/network';
import {
  columnOf,
  linkOf,
  running,
  takeRun,
  titleOf,
  type Examples,
  type Experiment,
  type Run,
} from './independent/run';
import { expect, LabPage, test, type Twin } from './lab';
import {
  askForDigits,
  expectColumn,
  openInstrument,
  tablesFor,
  tablesOf,
  type Table,
} from './tables';

/** Three mini-batches an epoch; the running statistics move fast, so that they tell each mini-batch's own. */
const link =
  '#points=60&batch_size=15&noise=0.3&input_scaling=none&hidden=4,3&activation=tanh&gain=2&learning_rate=0.25' +
  '&norm_momentum=0.5&running_variance=biased';
const experiments: Experiment[] = [
  { link, norms: { a: 'batch', b: 'none' }, placement: 'before' },
  { link, norms: { a: 'batch', b: 'rms' }, placement: 'after' },
];
const kMomentum = 0.5;
const kSteps = 4;
const twins = ['a', 'b'] as const;
const unit = { layer: 1, unit: 1 };

let page: Page;
let run: Run;

const seen = (twin: Twin, step: number, { x }: Examples, given = running(run, twin, step)) =>
  forward(run.networks[twin][step]!, x, given);

/** What the mini-batch behind a step was normalised with, out of how far it moved the running statistics. */
function ofBatch(step: number): Statistics[] {
  const [before, after] = [running(run, 'a', step), running(run, 'a', step + 1)];
  const told = (from: Row, to: Row): Row =>
    to.map((value, i) => (value - (1 - kMomentum) * from[i]!) / kMomentum);
  return before.map(({ mu, sigma2 }, l) => ({
    mu: told(mu, after[l]!.mu),
    sigma2: told(sigma2, after[l]!.sigma2),
  }));
}

/** Of the whole training set, layer by layer. */
function exact(step: number): Statistics[] {
  const network = run.networks.a[step]!;
  return forward(network, run.train.x).flatMap(({ normalised }) => normalised?.statistics ?? []);
}

/** A number at every step, by the name of its row. */
function overSteps(of: (step: number) => number, prefix = 'step '): Record<string, number> {
  const steps = Array.from({ length: kSteps + 1 }, (_, step) => step);
  return Object.fromEntries(steps.map((step) => [prefix + String(step), of(step)]));
}

async function tableFor(twin: Twin, picture: string): Promise<Table> {
  const [table] = await tablesFor(page, titleOf(run, twin), picture);
  return table!;
}

async function expectScores(set: 'train' | 'test', kind: 'loss' | 'accuracy'): Promise<void> {
  const tab = kind === 'loss' ? 'Loss' : 'Accuracy';
  await openInstrument(page, tab);
  const choice = page.getByRole('radiogroup', { name: 'Examples' });
  await choice.getByText(set, { exact: true }).click();
  const [table] = await tablesOf(page, `${tab}$`);
  for (const twin of twins) {
    const of = (step: number) => score(seen(twin, step, run[set]), run[set].y)[kind];
    expectColumn(table!, columnOf(run, twin), overSteps(of, ''));
  }
}

async function expectPercentiles(twin: Twin): Promise<void> {
  await openInstrument(page, 'Percentiles', unit);
  const table = await tableFor(twin, 'Percentiles');
  for (const [name, share] of [
    ['85 %', 0.85],
    ['median', 0.5],
    ['15 %', 0.15],
  ] as const) {
    const input = (step: number) => seen(twin, step, run.train)[unit.layer]!.entering[unit.unit]!;
    expectColumn(
      table,
      name,
      overSteps((step) => percentile(input(step), share)),
    );
  }
}

async function expectLearned(twin: Twin): Promise<void> {
  await openInstrument(page, 'γ, β', unit);
  const table = await tableFor(twin, 'Gamma and beta');
  const columns = [
    ['scale', 'gamma', run.norms[twin] !== 'none'],
    ['shift', 'beta', run.norms[twin] === 'batch'],
  ] as const;
  for (const [title, letter, has] of columns) {
    expect(table.head.some((name) => name.startsWith(title))).toBe(has);
    for (const i of has ? [0, 1, 2] : []) {
      const of = (step: number) => run.networks[twin][step]!.layers[unit.layer]!.norm![letter][i]!;
      expectColumn(table, `${title} of every unit: unit ${String(i + 1)}`, overSteps(of));
    }
  }
}

async function expectGap(twin: Twin): Promise<void> {
  await openInstrument(page, 'Inference');
  for (const kind of ['loss', 'accuracy'] as const) {
    const choice = page.getByRole('radiogroup', { name: 'Measure of the gap' });
    await choice.getByText(kind, { exact: true }).click();
    const table = await tableFor(twin, `Test ${kind}`);
    const by = (statistics: (step: number) => Statistics[]) =>
      overSteps((step) => score(seen(twin, step, run.test, statistics(step)), run.test.y)[kind]);
    const now = by((step) => running(run, twin, step));
    if (twin === 'b') expectColumn(table, 'both', now);
    else {
      expectColumn(table, 'running', now);
      expectColumn(table, 'exact', by(exact));
      expectColumn(table, 'mini-batch', by(ofBatch));
    }
  }
}

async function expectStatistics(): Promise<void> {
  await openInstrument(page, 'Statistics', unit);
  const table = await tableFor('a', 'Mini-batch');
  const { layer, unit: i } = unit;
  const what = run.placement === 'after' ? 'a' : 'z';
  for (const [name, of] of [
    ['mini-batch', ofBatch],
    ['running', (step: number) => running(run, 'a', step)],
  ] as const) {
    expectColumn(
      table,
      `mean of ${what}: ${name}`,
      overSteps((step) => of(step)[layer]!.mu[i]!),
    );
    expectColumn(
      table,
      `spread of ${what}: ${name}`,
      overSteps((step) => Math.sqrt(of(step)[layer]!.sigma2[i]!)),
    );
  }
}

for (const experiment of experiments) {
  const { norms, placement } = experiment;
  test.describe(`${norms.a} norm and ${norms.b}, ${placement} the activation`, () => {
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      const lab = new LabPage(page);
      run = await takeRun(lab, experiment, kSteps + 1);
      await lab.openAt(0, linkOf(experiment));
      await lab.stepBy(kSteps);
      await askForDigits(page);
    });
    test.afterAll(() => page.close());

    test('accuracy on the training set', () => expectScores('train', 'accuracy'));
    test('loss on the test set', () => expectScores('test', 'loss'));
    test('accuracy on the test set', () => expectScores('test', 'accuracy'));
    for (const twin of twins) {
      const title = titleOf(experiment, twin);
      test(`percentiles of a unit, ${title}`, () => expectPercentiles(twin));
      test(`gamma and beta of a layer, ${title}`, () => expectLearned(twin));
      test(`inference against training, ${title}`, () => expectGap(twin));
    }
    test('mean and spread of mini-batches, and the running ones', () => expectStatistics());
  });
}
