// Chapter 9, the length of W: both networks and the long run, computed a second time from the lab's data and first weights.
import type { Locator } from '@playwright/test';
import { gradient } from './independent/backward';
import { forward, score } from './independent/forward';
import { flat, type Row } from './independent/matrix';
import { dot, norm } from './independent/moments';
import type { Layer, Network } from './independent/network';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { batchAt, momentsOf, usual, type Moment } from './independent/training';
import { expect, numberIn, type LabPage } from './lab';
import { numberOf, test, type LecturePage } from './lecture';
import { expectSaid, expectSays } from './tables';

const kBefore = 200;
/** Until then. */
const kRate = 0.1;

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
  const by = Math.fround(factor);
  const more = (row: Row) => row.map((value) => by * value);
  const layers = network.layers.map((layer, l) =>
    l === network.layers.length - 1 ? layer : { ...layer, W: layer.W.map(more), b: more(layer.b) },
  );
  return { ...network, layers };
}

const hiddenW = (layers: Layer[]) => layers.slice(0, -1).flatMap(({ W }) => flat(W));

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
    alignment: dot(W, dW) / (weight_norm * gradient_norm),
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
  expectSaid(said, /The gradient with batch norm is (\S+) times/, [
    scaled[0]!.gradient_norm / once[0]!.gradient_norm,
  ]);
  const told = [scaled[0], once[0], once[1], scaled[1]].map((look) => look!.loss);
  const form = /batch norm is (\S+) and was (\S+); without, it went from (\S+) to (\S+)/;
  expectSaid(said, form, told);
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
    expectSentence(await lecture.saidIn('beyond', 1), once!, scaled!);
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

for (const [rate, l2] of [
  [0.3, 0],
  [0.1, 0.01],
] as const)
  test(`the length of W at a rate of ${rate}, penalty ${l2}`, async ({ lecture, lab }) => {
    const texts = `&rate=${rate}&l2=${l2}`;
    await lecture.open('beyond', `?figure=scale${texts}`);
    await lecture.chapter('beyond').getByRole('button', { name: 'just show me' }).nth(1).click();
    const said = await lecture.saidIn('beyond', 1);
    const labels = await lecture.labelsOf(lecture.figure('scale'));
    const { rows } = (await lecture.tablesOf(lecture.figure('scale')))[0]!;
    expect(rows).toHaveLength(24);
    const { networks, train } = await takeFigure({ lab, lecture }, texts, 0);
    const training = { ...usual, learning_rate: rate, l2 };
    const moments = momentsOf(networks.batch, train, training, numberOf(rows.at(-1)![0]!));
    const lengths = moments.map(({ network }) => norm(flat(network.layers[1]!.W)));
    for (const [step, length, left] of rows) {
      const W = lengths[numberOf(step!)]!;
      expectSays(length!, W, `length at step ${step!}`, 0);
      expectSays(left!, rate / W ** 2, `rate at step ${step!}`, 0);
    }
    const ends = [lengths[0]!, lengths.at(-1)!];
    const left = ends.map((W) => rate / W ** 2);
    expectSaid(said, /‖W‖ of layer 2 went from (\S+) to (\S+),/, ends);
    expectSaid(said, /so α\/‖W‖² from (\S+) to (\S+),/, left);
    expectSaid(labels, /The length of W .* from (\S+) to (\S+)/, ends);
    expectSaid(labels, /the square of the length of W, from (\S+) to (\S+)/, left);
  });
