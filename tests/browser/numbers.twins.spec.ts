// What the tables of the networks and of their answers say equals what is computed here from weights and data taken away.
import type { Page } from '@playwright/test';
import { sigmoid } from './independent/activations';
import { forward, type Values } from './independent/forward';
import { matrixOf, type Matrix, type Row } from './independent/matrix';
import { mean, variance } from './independent/moments';
import { running, takeRun, titleOf, type Experiment, type Run } from './independent/run';
import { expect, LabPage, numberIn, test, type Twin } from './lab';
import { askForDigits, expectSays, openInstrument, tablesFor, type Table } from './tables';

const link = '#points=60&noise=0.3&input_scaling=none&hidden=4,3&activation=tanh&gain=2';
const experiments: Experiment[] = [
  { link, norms: { a: 'batch', b: 'none' }, placement: 'before' },
  { link, norms: { a: 'batch', b: 'layer' }, placement: 'after' },
];
const kStep = 2;
/** x1 and x2 of every surface reach so far on both sides. */
const kReach = 6;
/** Answers near 0 are sums of numbers of about this size. */
const kTerms = 0.1;
const unit = { layer: 1, unit: 1 };

let page: Page;
let run: Run;

function seen(twin: Twin, x: Matrix): Values[] {
  return forward(run.networks[twin][kStep]!, x, running(run, twin, kStep));
}

/** A row of the table of units, by the names of its columns. */
function rowOf({ head, rows }: Table, name: string): Record<string, string> {
  const row = rows.find(([first]) => first === name);
  return Object.fromEntries(head.map((column, i) => [column, row?.[i] ?? 'no such row']));
}

function expectWeights(text: string, weights: Row, what: string): void {
  const shown = text.split(', ');
  expect(shown, what).toHaveLength(weights.length);
  weights.forEach((weight, j) => expectSays(shown[j]!, weight, `${what}, weight ${String(j + 1)}`));
}

async function expectUnits(twin: Twin): Promise<void> {
  const [table] = await tablesFor(page, titleOf(run, twin), 'Network');
  const { layers } = run.networks[twin][kStep]!;
  const values = seen(twin, run.train.x);
  expect(table!.rows).toHaveLength(4 + 3 + 1);
  for (const [l, { W, b, norm }] of layers.entries())
    for (const [i, weights] of W.entries()) {
      const hidden = l < layers.length - 1;
      const name = hidden ? `layer ${String(l + 1)}, unit ${String(i + 1)}` : 'output 1';
      const row = rowOf(table!, name);
      expectSays(row['bias b']!, b[i]!, `bias of ${name}`);
      expectWeights(row['weights from the layer before']!, weights, name);
      if (!hidden) continue;
      const { z, z_tilde, a } = values[l]!;
      const stations: Record<string, Matrix> = norm ? { z, 'z tilde': z_tilde, a } : { z, a };
      for (const [station, { [i]: found = [] }] of Object.entries(stations)) {
        expectSays(row[`mean of ${station}`]!, mean(found), `mean of ${station}, ${name}`);
        const deviation = Math.sqrt(variance(found));
        expectSays(row[`spread of ${station}`]!, deviation, `spread of ${station}, ${name}`);
      }
      expect('scale γ' in row).toBe(norm !== null);
      if (norm === null) continue;
      expectSays(row['scale γ']!, norm.gamma[i]!, `gamma of ${name}`);
      expectSays(row['shift β']!, norm.beta[i]!, `beta of ${name}`);
    }
}

/** The middle of the surface's cell that a coordinate belongs to: the first one tells how many cells there are. */
function middle(text: string, first: number): number {
  const cells = Math.round(kReach / (kReach - Math.abs(first)));
  const cell = Math.round(((numberIn(text) + kReach) * cells) / (2 * kReach) - 0.5);
  return ((cell + 0.5) * 2 * kReach) / cells - kReach;
}

function expectGrid({ head, rows }: Table, of: (x: Matrix) => Row): void {
  const across = head.slice(1).map((text) => text.replace('x1 = ', ''));
  const first = numberIn(across[0]!);
  expect(rows).toHaveLength(across.length);
  const x1 = across.map((text) => middle(text, first));
  for (const [down, ...cells] of rows) {
    const expected = of(matrixOf([x1, x1.map(() => middle(down!, first))]));
    cells.forEach((text, j) =>
      expectSays(text, expected[j]!, `x1 ${across[j]!}, x2 ${down!}`, kTerms),
    );
  }
}

async function expectSurface(twin: Twin): Promise<void> {
  const [grid, examples] = await tablesFor(page, titleOf(run, twin), 'Decision surface');
  expect(grid!.caption).toContain('Probability of class 1');
  expectGrid(grid!, (x) => seen(twin, x).at(-1)!.a[0]!.map(sigmoid));
  const { train } = run;
  for (const [example, x1, x2, y, set] of examples!.rows) {
    const i = Number(example) - 1;
    expectSays(x1!, train.x[0]![i]!, `x1 of example ${example!}`);
    expectSays(x2!, train.x[1]![i]!, `x2 of example ${example!}`);
    expect([Number(y), set]).toEqual([train.y[i], 'training']);
  }
}

/** The selected unit's picture in the surface's place. */
async function expectLarge(twin: Twin): Promise<void> {
  const large = page.getByRole('button', { name: 'large', exact: true });
  await large.click();
  const title = 'a of layer 2, unit 2';
  const [grid] = await tablesFor(page, titleOf(run, twin), 'Decision surface', title);
  await large.click();
  expectGrid(grid!, (x) => seen(twin, x)[unit.layer]!.a[unit.unit]!);
}

for (const experiment of experiments) {
  const { norms, placement } = experiment;
  test.describe(`${norms.a} norm and ${norms.b}, ${placement} the activation`, () => {
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      run = await takeRun(new LabPage(page), experiment, kStep);
      await askForDigits(page);
      await page.getByLabel('test points').uncheck();
      await openInstrument(page, 'Distributions', unit);
    });
    test.afterAll(() => page.close());

    for (const twin of ['a', 'b'] as const) {
      const title = titleOf(experiment, twin);
      test(`every unit of the network, ${title}`, () => expectUnits(twin));
      test(`the answers over the input plane, ${title}`, () => expectSurface(twin));
      test(`the answer of one unit, ${title}`, () => expectLarge(twin));
    }
  });
}
