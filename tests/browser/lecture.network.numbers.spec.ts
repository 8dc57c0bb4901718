// Chapter 7: every number of the network's boxes, of their formulas and of the sentence, computed a second time from the
// lab's data and first weights.
import type { Locator } from '@playwright/test';
import { sigmoid } from './independent/activations';
import { forward, score, type Values } from './independent/forward';
import { each, flat, type Matrix } from './independent/matrix';
import type { Network } from './independent/network';
import { labHashOf, takeAway } from './independent/taken';
import { momentsOf, usual, type Moment } from './independent/training';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { boxOf, textsIn } from './networkBoxes';
import { expectSaid, expectSays } from './tables';

const kSteps = 200;
const kShift = 5;
/** The one that is followed, from 0. */
const kExample = 2;

/** What a box holds, and the numbers of its formula line by line, each line's result the last. */
interface Box {
  values: number[];
  lines: number[][];
}

const ofExample = (matrix: Matrix): number[] => matrix.map((row) => row[kExample]!);

/** W x + b, written out. */
function linear({ layers }: Network, l: number, input: Matrix, values: Matrix): Box {
  const { W, b } = layers[l]!;
  const [x, z] = [ofExample(input), ofExample(values)];
  const terms = W.map((row) => [...row].flatMap((w, k) => [w, x[k]!]));
  return { values: z, lines: z.map((value, i) => [...terms[i]!, b[i]!, value]) };
}

const learned = (numbers: Iterable<number>): Box => ({
  values: [...numbers],
  lines: [...numbers].map((number) => [number]),
});

/** The boxes of a hidden layer, by their names. */
function hiddenBoxes(network: Network, l: number, input: Matrix, seen: Values) {
  const { gamma, beta } = network.layers[l]!.norm!;
  const { mu, sigma2 } = seen.normalised!.statistics!;
  const [z, z_tilde, a] = [seen.z, seen.z_tilde, seen.a].map(ofExample);
  const away = each(seen.z, (value, i) => Math.abs(value - mu[i]!));
  const formula = (i: number) => [gamma[i]!, z![i]!, mu[i]!, sigma2[i]!, 1e-5, beta[i]!];
  const boxes: Record<string, Box> = {
    z: linear(network, l, input, seen.z),
    mu: { values: [...mu], lines: seen.z.map((row, i) => [...row, mu[i]!]) },
    'sigma squared': { values: [...sigma2], lines: away.map((row, i) => [...row, sigma2[i]!]) },
    gamma: learned(gamma),
    beta: learned(beta),
    'z tilde': { values: z_tilde!, lines: z_tilde!.map((value, i) => [...formula(i), value]) },
    a: { values: a!, lines: a!.map((value, i) => [z_tilde![i]!, value]) },
  };
  return Object.entries(boxes).map(([name, box]) => [`${name} of layer ${l + 1}`, box] as const);
}

function boxesOf(network: Network, x: Matrix): Record<string, Box> {
  const [first, second, last] = forward(network, x);
  const [logit] = ofExample(last!.a);
  const answer = sigmoid(logit!);
  return {
    'the input x': learned(ofExample(x)),
    ...Object.fromEntries(hiddenBoxes(network, 0, x, first!)),
    ...Object.fromEntries(hiddenBoxes(network, 1, first!.out, second!)),
    'z of layer 3': linear(network, 2, second!.out, last!.a),
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

function shifted(network: Network): Network {
  const [first, ...others] = network.layers;
  return { ...network, layers: [{ ...first!, b: first!.b.map((b) => b + kShift) }, ...others] };
}

/** Rounding in the first layer, to the last bit, and the losses. */
function expectSentence(said: string, { network, next: { x, y } }: Moment): void {
  const [before, after] = [network, shifted(network)].map((one) => forward(one, x));
  const rows = (of: (layer: Values) => Matrix) => [flat(of(before![0]!)), flat(of(after![0]!))];
  const farthest = (of: (layer: Values) => Matrix) => {
    const [left, right] = rows(of);
    return Math.max(...left!.map((value, i) => Math.abs(value - right![i]!)));
  };
  const mu = (layer: Values) => [layer.normalised!.statistics!.mu];
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
  expect(said).toContain('The gradient of b[1] is exactly 0');
}

/** The figure in its chapter, the question answered. */
async function openFigure(lecture: LecturePage, shift: number): Promise<Locator> {
  const texts = `&steps=${kSteps}&example=${kExample + 1}&shift=${shift}`;
  await lecture.open('network', `?figure=network${texts}`);
  await lecture.chapter('network').getByRole('button', { name: 'just show me' }).click();
  return lecture.figure('network');
}

test('every number of the boxes and their formulas, and what 5 added to b does', async ({
  lecture,
  lab,
}) => {
  const hash = await labHashOf(await openFigure(lecture, 0));
  const { networks, train } = await takeAway(lab, hash, 'tanh');
  const training = { ...usual, learning_rate: 0.1, batch_size: 8 };
  const moment = momentsOf(networks.batch, train, training, kSteps)[kSteps]!;
  const { network, next } = moment;
  const figure = await openFigure(lecture, 0);
  await expectBoxes(figure, boxesOf(network, next.x));
  const { loss } = score(forward(network, next.x), next.y);
  expectSaid(await lecture.saidIn('network'), /the loss of the mini-batch is (\S+)/, [loss]);
  await expectBoxes(await openFigure(lecture, kShift), boxesOf(shifted(network), next.x));
  expectSentence(await lecture.saidIn('network'), moment);
});
