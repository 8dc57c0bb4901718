// Chapter 9, the length of W: both networks and the long run, computed a second time from the lab's data and first weights.
import type { Locator } from '@playwright/test';
import { gradient } from './independent/backward';
import { changed, drift } from './independent/drift';
import { forward, score } from './independent/forward';
import { sum } from './independent/matrix';
import { norm } from './independent/moments';
import type { Layer, Network } from './independent/network';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { batchAt, momentsOf, usual, type Moment } from './independent/training';
import { expect, numberIn, type LabPage } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import { expectSays } from './tables';

const kBefore = 200;
/** Until then. */
const kRate = 0.1;
/** So long float and exact arithmetic train the same network; afterwards it is the lab's. */
const kEarly = 150;

/** The figure's networks at a step of the lab. */
async function takeFigure(
  { lab, lecture }: { lab: LabPage; lecture: LecturePage },
  texts: string,
  step: number,
): Promise<Taken> {
  await lecture.openAlone('scale', texts);
  const hash = await labHashOf(lecture.figure('scale'));
  return takeAway(lab, hash, 'tanh', { step });
}

/** Every W and b of the hidden layers. */
function stretched(network: Network, factor: number): Network {
  const more = (row: number[]) => row.map((value) => factor * value);
  const layers = network.layers.map((layer, l) =>
    l === network.layers.length - 1 ? layer : { ...layer, W: layer.W.map(more), b: more(layer.b) },
  );
  return { ...network, layers };
}

const hiddenW = (layers: Layer[]) => layers.slice(0, -1).flatMap(({ W }) => W.flat());

type Look = Record<'weight_norm' | 'gradient_norm' | 'loss' | 'alignment', number>;

/** What a row of the table says, by its name in the page. */
function looksAt({ network, next: { x, y } }: Moment, factor: number): Look {
  const scaled = stretched(network, factor);
  const [W, dW] = [hiddenW(scaled.layers), hiddenW(gradient(scaled, x, y))];
  const [weight_norm, gradient_norm] = [norm(W), norm(dW)];
  return {
    weight_norm,
    gradient_norm,
    loss: score(forward(scaled, x), y).loss,
    alignment: sum(W.map((w, i) => w * dW[i]!)) / (weight_norm * gradient_norm),
  };
}

async function expectLooks(figure: Locator, name: string, looks: Look[]) {
  for (const key of Object.keys(looks[0]!) as (keyof Look)[]) {
    const texts = await figure.locator(`[data-number="${key} ${name}"]`).allInnerTexts();
    expect(texts).toHaveLength(looks.length);
    texts.forEach((text, i) => expectSays(text, looks[i]![key], `${key} ${name}`, 0.1));
  }
}

function expectSentence(said: string, once: Look[], scaled: Look[]): void {
  const [, ratio = ''] = /The gradient with batch norm is ([−\d.,]+) times/.exec(said) ?? [];
  expectSays(ratio, scaled[0]!.gradient_norm / once[0]!.gradient_norm, 'ratio of gradients');
  const [, ...losses] =
    /batch norm is ([\d.]+) and was ([\d.]+); without, it went from ([\d.]+) to ([\d.]+)/.exec(
      said,
    ) ?? [];
  const told = [scaled[0], once[0], once[1], scaled[1]];
  expect(losses).toHaveLength(told.length);
  losses.forEach((text, i) => expectSays(text, told[i]!.loss, 'a loss'));
}

test('W and its gradient, multiplied, with batch norm and without', async ({ lecture, lab }) => {
  const { train, networks } = await takeFigure({ lab, lecture }, `&rate=${kRate}`, kBefore);
  const training = { ...usual, learning_rate: kRate };
  const next = batchAt(train, training, kBefore);
  const moments = [networks.batch, networks.none].map((network) => ({ network, next }));
  for (const factor of [10, 0.01]) {
    await lecture.open('beyond', `?figure=scale&factor=${Math.log10(factor)}`);
    const chapter = lecture.chapter('beyond');
    const figure = lecture.figure('scale');
    const [once, scaled] = [1, factor].map((by) => moments.map((moment) => looksAt(moment, by)));
    await expectLooks(figure, 'once', once!);
    await expectLooks(figure, 'scaled', scaled!);
    await chapter.getByRole('button', { name: 'just show me' }).nth(1).click();
    expectSentence(await chapter.locator('.what').nth(1).innerText(), once!, scaled!);
  }
});

test('the button multiplies by ten', async ({ lecture }) => {
  await lecture.openAlone('scale');
  const figure = lecture.figure('scale');
  await figure.getByRole('button', { name: 'times 10' }).click();
  const norms = (name: string) => figure.locator(`[data-number="weight_norm ${name}"]`).first();
  const [once, scaled] = [norms('once'), norms('scaled')];
  expect(numberIn(await scaled.innerText()) / numberIn(await once.innerText())).toBeCloseTo(10, 1);
});

/** The length of W of layer 2, and what is left of the rate. */
function expectLength([step, length, left]: string[], network: Network, rate: number, off = 0) {
  const W = norm(network.layers[1]!.W.flat());
  expectSays(length!, W, `length at step ${step!}`, 0, off);
  expectSays(left!, rate / W ** 2, `rate at step ${step!}`, 0, (2 * rate * off) / W ** 3);
}

/** What exact arithmetic makes of the early steps, to what float arithmetic may be away by then. */
function expectEarly(rows: string[][], { train, networks }: Taken, rate: number, l2: number): void {
  const training = { ...usual, learning_rate: rate, l2 };
  const run = (network: Network) => momentsOf(network, train, training, kEarly);
  const [here, other] = [run(networks.batch), run(changed(networks.batch))];
  const lengths = (moments: Moment[]) =>
    moments.map(({ network }) => norm(network.layers[1]!.W.flat()));
  const slack = drift(lengths(here), lengths(other));
  for (const row of rows) {
    const at = numberOf(row[0]!);
    expect(slack[at]).toBeLessThan(0.03);
    expectLength(row, here[at]!.network, rate, slack[at]);
  }
}

for (const [rate, l2] of [
  [0.3, 0],
  [0.1, 0.01],
] as const)
  test(`the length of W at a rate of ${rate}, penalty ${l2}`, async ({ lecture, lab }) => {
    const texts = `&rate=${rate}&l2=${l2}`;
    await lecture.openAlone('scale', texts);
    const { rows } = (await lecture.tablesOf(lecture.figure('scale')))[0]!;
    expect(rows).toHaveLength(24);
    const early = rows.filter(([step]) => numberOf(step!) <= kEarly);
    expect(early.length).toBeGreaterThan(1);
    expectEarly(early, await takeFigure({ lab, lecture }, texts, 0), rate, l2);
    for (const row of [rows[12]!, rows[23]!]) {
      const later = await takeFigure({ lab, lecture }, texts, numberOf(row[0]!));
      expectLength(row, later.networks.batch, rate);
    }
  });
