// Chapter 7: every number of the network's boxes, of their formulas and of the sentence, computed a second time from the
// lab's data and first weights.
import type { Locator } from '@playwright/test';
import { sigmoid } from './independent/activations';
import { forward, score, type Values } from './independent/forward';
import { each, flat, type Matrix } from './independent/matrix';
import type { Layer } from './independent/network';
import { labHashOf, takeAway } from './independent/taken';
import { momentsOf, usual, type Moment } from './independent/training';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { boxOf, textsIn } from './networkBoxes';
import { expectSaid, expectSays } from './tables';

const kSteps = 200;

interface Setting {
  /** The one that is followed, from 0. */
  example: number;
  /** The one whose b is shifted, from 0. */
  layer: number;
  shift: number;
}

/** What a box holds, and the numbers of its formula line by line, each line's result the last. */
interface Box {
  values: number[];
  lines: number[][];
}

type OfExample = (matrix: Matrix) => number[];

/** W x + b, written out. */
function linear({ W, b }: Layer, x: number[], z: number[]): Box {
  const terms = W.map((row) => [...row].flatMap((w, k) => [w, x[k]!]));
  return { values: z, lines: z.map((value, i) => [...terms[i]!, b[i]!, value]) };
}

const learned = (numbers: Iterable<number>): Box => ({
  values: [...numbers],
  lines: [...numbers].map((number) => [number]),
});

/** The boxes of a hidden layer, by their names. */
function hiddenBoxes(layer: Layer, of: OfExample, input: Matrix, seen: Values) {
  const { gamma, beta } = layer.norm!;
  const { mu, sigma2 } = seen.normalised!.statistics!;
  const [z, z_tilde, a] = [seen.z, seen.z_tilde, seen.a].map(of);
  const away = each(seen.z, (value, i) => Math.abs(value - mu[i]!));
  const formula = (i: number) => [gamma[i]!, z![i]!, mu[i]!, sigma2[i]!, 1e-5, beta[i]!];
  const boxes: Record<string, Box> = {
    z: linear(layer, of(input), z!),
    mu: { values: [...mu], lines: seen.z.map((row, i) => [...row, mu[i]!]) },
    'sigma squared': { values: [...sigma2], lines: away.map((row, i) => [...row, sigma2[i]!]) },
    gamma: learned(gamma),
    beta: learned(beta),
    'z tilde': { values: z_tilde!, lines: z_tilde!.map((value, i) => [...formula(i), value]) },
    a: { values: a!, lines: a!.map((value, i) => [z_tilde![i]!, value]) },
  };
  return boxes;
}

function boxesOf({ network, next: { x } }: Moment, example: number): Record<string, Box> {
  const of: OfExample = (matrix) => matrix.map((row) => row[example]!);
  const [first, second, last] = forward(network, x);
  const [logit] = of(last!.a);
  const answer = sigmoid(logit!);
  const hidden = [
    hiddenBoxes(network.layers[0]!, of, x, first!),
    hiddenBoxes(network.layers[1]!, of, first!.out, second!),
  ].flatMap((boxes, l) =>
    Object.entries(boxes).map(([name, box]) => [`${name} of layer ${l + 1}`, box] as const),
  );
  return {
    'the input x': learned(of(x)),
    ...Object.fromEntries(hidden),
    'z of layer 3': linear(network.layers[2]!, of(second!.out), of(last!.a)),
    'the answer': { values: [answer], lines: [[-logit!, answer]] },
  };
}

async function expectBoxes(figure: Locator, boxes: Record<string, Box>): Promise<void> {
  for (const [name, { values, lines }] of Object.entries(boxes)) {
    const box = boxOf(figure, name);
    const texts = await textsIn(box);
    expect(texts, name).toHaveLength(values.length);
    texts.forEach((text, i) => expectSays(text, values[i]!, name));
    await box.focus();
    const written = await figure.getByRole('listitem').allInnerTexts();
    expect(written, name).toHaveLength(lines.length);
    written.forEach((line, i) => {
      const numbers = line.match(/−?\d+\.\d+/g) ?? [];
      expect(numbers, line).toHaveLength(lines[i]!.length);
      numbers.forEach((text, k) => expectSays(text, lines[i]![k]!, line));
    });
  }
}

function shifted({ network, next }: Moment, { layer, shift }: Setting): Moment {
  const layers = network.layers.map((one, l) =>
    l === layer ? { ...one, b: one.b.map((b) => b + shift) } : one,
  );
  return { network: { ...network, layers }, next };
}

/** Rounding in the layer that is shifted, to the last bit, and the losses. */
function expectSentence(said: string, moment: Moment, setting: Setting): void {
  const { x, y } = moment.next;
  const moments = [moment, shifted(moment, setting)];
  const [before, after] = moments.map(({ network }) => forward(network, x));
  const l = setting.layer;
  const rows = (of: (layer: Values) => Matrix) => [flat(of(before![l]!)), flat(of(after![l]!))];
  const farthest = (of: (layer: Values) => Matrix) => {
    const [left, right] = rows(of);
    return Math.max(...left!.map((value, i) => Math.abs(value - right![i]!)));
  };
  const mu = (layer: Values) => [layer.normalised!.statistics!.mu];
  expectSaid(said, /^With (\S+) added/m, [setting.shift]);
  expectSaid(said, /moved by (\S+) and its mean μ by (\S+)/, [
    farthest(({ z }) => z),
    farthest(mu),
  ]);
  const [left, right] = rows(({ z_tilde }) => z_tilde);
  const same = left!.filter((value, i) => value === right![i]).length;
  const most = farthest(({ z_tilde }) => z_tilde);
  const form = /changed by at most (\S+), .*: (\d+) of its (\d+) numbers are the same/;
  expectSaid(said, form, [most, same, left!.length], 0);
  const losses = [before, after].map((values) => score(values!, y).loss);
  expectSaid(said, /The loss was (\S+) and is (\S+)\. /, losses);
  expect(said).toContain(`The gradient of b[${l + 1}] is exactly 0`);
}

/** The figure in its chapter, the question answered. */
async function openFigure(lecture: LecturePage, setting: Setting): Promise<Locator> {
  const { example, layer, shift } = setting;
  const texts = `&steps=${kSteps}&example=${example + 1}&layer=${layer + 1}&shift=${shift}`;
  await lecture.open('network', `?figure=network${texts}`);
  await lecture.chapter('network').getByRole('button', { name: 'just show me' }).click();
  return lecture.figure('network');
}

/** Nothing added, and in both layers something. */
const settings: Setting[] = [
  { example: 2, layer: 0, shift: 0 },
  { example: 2, layer: 0, shift: 5 },
  { example: 6, layer: 1, shift: -3.5 },
];

test('every number of the boxes and their formulas, and what is added to b does', async ({
  lecture,
  lab,
}) => {
  const hash = await labHashOf(await openFigure(lecture, settings[0]!));
  const { networks, train } = await takeAway(lab, hash, 'tanh');
  const training = { ...usual, learning_rate: 0.1, batch_size: 8 };
  const moment = momentsOf(networks.batch, train, training, kSteps)[kSteps]!;
  const { network, next } = moment;
  const { loss } = score(forward(network, next.x), next.y);
  for (const setting of settings) {
    const figure = await openFigure(lecture, setting);
    await expectBoxes(figure, boxesOf(shifted(moment, setting), setting.example));
    const said = await lecture.saidIn('network');
    if (setting.shift !== 0) expectSentence(said, moment, setting);
    else expectSaid(said, /the loss of the mini-batch is (\S+)/, [loss]);
  }
});
