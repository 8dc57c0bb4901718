// Chapter 9, why it works: the runs, their noise and the step along the gradient, computed a second time from the lab's data
// and first weights.
import { type Activation } from './independent/activations';
import { gradient, moved } from './independent/backward';
import { forward, score } from './independent/forward';
import type { Network } from './independent/network';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { batchAt, usual } from './independent/training';
import { middle, trialOf, type Trial } from './independent/trials';
import { expect, type LabPage } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import { expectSaid, expectSays, expectShare } from './tables';
import { expectLosses } from './trialTables';

const kSteps = 600;
const kEvery = 10;
const seeds = [1, 2, 3];
const contenders = ['no norm', 'batch norm', 'noisy batch norm'] as const;
type Contender = (typeof contenders)[number];

/** The figure's networks, as its control names them. */
const cases = {
  tanh: { activation: 'tanh', rate: 0.1, batch: 32 },
  sigmoid: { activation: 'sigmoid', rate: 0.5, batch: 32 },
  relu: { activation: 'relu', rate: 0.1, batch: 128 },
} satisfies Record<string, Case>;

interface Case {
  activation: Activation;
  rate: number;
  batch: number;
}

const trainingOf = ({ rate, batch }: Case) => {
  return { ...usual, learning_rate: rate, batch_size: batch };
};

/** The figure in its chapter, when everything has been trained. */
async function openFigure(lecture: LecturePage, network: string, noise = 1) {
  await lecture.open('beyond', `?figure=why&seeds=3&network=${network}&noise=${noise}`);
  const chapter = lecture.chapter('beyond');
  await chapter.getByRole('button', { name: 'just show me' }).nth(2).click();
  const figure = lecture.figure('why');
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible({ timeout: 60_000 });
  const said = await lecture.saidIn('beyond', 2);
  const numbers = await lecture.numbersOf(figure);
  const labels = await lecture.labelsOf(figure);
  // At its own rate the lab's twin without a norm may be over before it can be paused; the start is the same.
  const hash = (await labHashOf(figure)).replace(/learning_rate=[^&]+/, 'learning_rate=0.001');
  return { said, numbers, labels, tables: await lecture.tablesOf(figure), hash };
}
type Opened = Awaited<ReturnType<typeof openFigure>>;

function runOf(
  { networks, train }: Taken,
  one: Case,
  contender: Contender,
  noise: number,
  seed: number,
): Trial {
  const network = contender === 'no norm' ? networks.none : networks.batch;
  const strength = contender === 'noisy batch norm' ? noise : 0;
  const training = { ...trainingOf(one), seed, noise: strength };
  return trialOf(network, train, training, { steps: kSteps, every: kEvery });
}

/** The middle run's last accuracy, in the picture and in the sentence. */
function expectAccuracy(text: string, said: string, contender: Contender, runs: Trial[]): void {
  expectShare(text, middle(runs.map(({ accuracy }) => accuracy.at(-1)!)));
  const words = contender === 'no norm' ? 'without a norm is right on' : `with ${contender} on`;
  expect(said).toContain(`${words} ${text}`);
}

function expectRuns(opened: Opened, taken: Taken[], one: Case, noise: number): void {
  contenders.forEach((contender, place) => {
    const runs = taken.map((each, i) => runOf(each, one, contender, noise, seeds[i]!));
    expectLosses(opened.tables, place, runs, kEvery);
    const text = opened.numbers[`accuracy ${place}`];
    expectAccuracy(text!, opened.said, contender, runs);
    const end = middle(runs.map(({ loss }) => loss.at(-1)!));
    expectSaid(opened.labels, RegExp(`[ .]${contender}: (\\S+) at the end`), [end]);
  });
}

async function takeAll(lab: LabPage, hash: string, activation: Activation): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const seed of seeds) taken.push(await takeAway(lab, hash, activation, { seed }));
  return taken;
}

/** Losses after steps of these sizes down the gradient of the first mini-batch, divided by the loss before. */
function ratiosOf(network: Network, { train }: Taken, one: Case, sizes: number[]): number[] {
  const { x, y } = batchAt(train, trainingOf(one), 0);
  const slopes = gradient(network, x, y);
  const lossAt = (size: number) => score(forward(moved(network, slopes, size), x), y).loss;
  return sizes.map((size) => lossAt(size) / lossAt(0));
}

/** Of the network that the lab shows, with batch norm and without. */
function expectSteps({ tables, said, numbers, labels }: Opened, taken: Taken, one: Case): void {
  const { rows } = tables.at(-1)!;
  // Eight steps a decade from 0.001 to 10; 24 of these 33 are shown.
  const sizes = rows.map((_, row) => 10 ** (-3 + Math.round((row * 32) / 23) / 8));
  rows.forEach(([size], i) => expectSays(size!, sizes[i]!, 'a step size'));
  for (const [column, network] of [taken.networks.batch, taken.networks.none].entries()) {
    const who = column === 0 ? 'with' : 'without';
    const ratios = ratiosOf(network, taken, one, sizes);
    rows.forEach((row, i) => {
      expectSays(row[column + 1]!, ratios[i]!, `${who}, size ${row[0]!}`, 0);
    });
    const [ratio] = ratiosOf(network, taken, one, [1]);
    const text = numbers[`ratio ${who}`]!.replace('× ', '');
    expectSays(text, ratio!, `${who}, size 1`, 0);
    expect(said).toContain(column === 0 ? `by ${text} with batch norm` : `by ${text} without`);
    expect(labels).toContain(column === 0 ? `${text} times what it was` : `${text} times without`);
    // Said once more of a plain loss that is flat.
    if (column === 1 && Math.abs(ratio! - 1) < 0.05) expectSaid(said, /flat \((\S+)\)/, [ratio!]);
  }
}

for (const [name, noise] of [
  ['tanh', 1.5],
  ['sigmoid', 1],
  ['relu', 1],
] as const)
  test(`the runs of the ${name} network, with noise of ${noise}, and the step along the gradient`, async ({
    lecture,
    lab,
  }) => {
    test.setTimeout(300_000);
    const one: Case = cases[name];
    const opened = await openFigure(lecture, name, noise);
    const taken = await takeAll(lab, opened.hash, one.activation);
    expectRuns(opened, taken, one, noise);
    expectSteps(opened, await takeAway(lab, opened.hash, one.activation), one);
  });

test('noise behind the norm hardly harms; two tanh layers need no explanation', async ({
  lecture,
}) => {
  const share = ({ numbers }: Opened, contender: number) =>
    numberOf(numbers[`accuracy ${contender}`]!) / 100;
  const sigmoid = await openFigure(lecture, 'sigmoid');
  expect(share(sigmoid, 0)).toBeLessThan(0.6);
  expect(share(sigmoid, 2)).toBeGreaterThan(0.9);
  expect(sigmoid.said).toContain('steadier inputs cannot be all of it');
  const tanh = await openFigure(lecture, 'tanh');
  expect(Math.abs(share(tanh, 0) - share(tanh, 1))).toBeLessThan(0.1);
  expect(tanh.said).toContain('makes no difference that would need an explanation');
});
