// Chapter 6: what each beta does, computed a second time from gradients and means that are drawn anew.
import type { Locator } from '@playwright/test';
import { expect } from './lab';
import { drawBatchMeans, drawGradients, kSpike, kTurn } from './independent/memories';
import { mean, variance } from './independent/moments';
import { numberOf, test } from './lecture';
import { column, expectSaid, expectSays, type Table } from './tables';

const gradients = drawGradients();
const means = drawBatchMeans();
const z = [2.1, 4.4, 1.2, 3.0, 5.3, 2.6, 3.9, 1.8];
const z_hat = z.map((value) => (value - mean(z)) / Math.sqrt(variance(z) + 1e-5));

/** w of v = beta v + g, w -= 0.004 v on L = (w1^2 + 20 w2^2) / 2 until a millionth of it is left. */
function momentumPath(beta: number): number[][] {
  const lambda = [1, 20];
  const w = [-1, 0.36];
  const v = [0, 0];
  const loss = () => lambda.reduce((sum, one, i) => sum + (one * w[i]! ** 2) / 2, 0);
  const enough = 1e-6 * loss();
  const path = [[...w]];
  while (loss() > enough) {
    lambda.forEach((one, i) => {
      v[i] = beta * v[i]! + one * w[i]!;
      w[i]! -= 0.004 * v[i];
    });
    path.push([...w]);
  }
  return path;
}

const momentumSteps = (beta: number): number => momentumPath(beta).length - 1;

/** The dots of a picture above the line that is drawn for zero, in pixels. */
async function dotsOf(picture: Locator): Promise<number[]> {
  return picture.evaluate((svg) => {
    const zero = Number(svg.querySelector('.zero')!.getAttribute('y1'));
    return [...svg.querySelectorAll('circle')].map((dot) => zero - Number(dot.getAttribute('cy')));
  });
}

/** As high as these values, whatever a unit is. */
function expectDots(dots: number[], values: number[]): void {
  expect(dots).toHaveLength(values.length);
  const unit = Math.max(...dots) / Math.max(...values);
  dots.forEach((dot, i) => expect(dot / unit).toBeCloseTo(values[i]!, 4));
}

/** A moving average from 0 on after each value; corrected for that start where asked. */
function average(values: number[], beta: number, corrected: boolean): number[] {
  let kept = 0;
  return values.map((value, i) => {
    kept = beta * kept + (1 - beta) * value;
    return corrected ? kept / (1 - beta ** (i + 1)) : kept;
  });
}

/** The sentence about the spike. */
function echoOf(values: number[], beta: number, corrected: boolean): string {
  const size = average(
    values.map((value) => value ** 2),
    beta,
    corrected,
  ).map(Math.sqrt);
  const [before, peak] = [size[kSpike - 1]!, size[kSpike]!];
  const rise = `by ${Math.round(100 * (peak / before - 1))} %`;
  const gone = size.slice(kSpike).findIndex((value) => value <= before + (peak - before) / 2);
  return gone < 0
    ? `${rise}, and more`
    : `${rise}; half of that is gone ${gone} step${gone === 1 ? '' : 's'} later`;
}

test('momentum: 126 steps at 0.90, 1,564 without, fewest 93 at 0.89', async ({ lecture }) => {
  await lecture.openAlone('which-beta');
  const panel = lecture.figure('which-beta').getByRole('region', { name: 'Momentum’s' });
  await expect(panel).toContainText(
    '126 steps to a millionth of the loss; 1,564 without it, fewest (93) at 0.89.',
  );
  const slider = panel.getByRole('slider');
  for (const beta of [0, 0.5, 0.97]) {
    await lecture.slide(slider, beta);
    expect(numberOf(await panel.locator('.effect b').innerText())).toBe(momentumSteps(beta));
  }
});

test('RMSprop and Adam: memories of the gradients that are drawn', async ({ lecture }) => {
  await lecture.openAlone('which-beta', '&alpha=0.8&beta1=0.9&beta2=0.99');
  const figure = lecture.figure('which-beta');
  const panel = (name: string) => figure.getByRole('region', { name });
  await expect(panel('RMSprop’s')).toContainText(echoOf(gradients, 0.8, false));
  // Not corrected: 1 / sqrt(1 - 0.8) learning rates.
  await expect(panel('RMSprop’s')).toContainText('The first step is 2.24 learning rates long.');
  await expect(panel('Adam’s β₂')).toContainText(echoOf(gradients, 0.99, true));
  await expect(panel('Adam’s β₂')).toContainText('The first step is 1.00 learning rates long.');
  for (const beta of [0.9, 0.97, 0]) {
    await lecture.slide(panel('Adam’s β₁').getByRole('slider'), beta);
    const lag = average(gradients, beta, true).findIndex((m, i) => i >= kTurn && m < 0) - kTurn;
    await expect(panel('Adam’s β₁')).toContainText(
      lag === 0 ? 'turns round at once' : `turns round ${lag} step${lag === 1 ? '' : 's'} late`,
    );
  }
});

test('batch norm’s beta is the mean; the running mean follows its formula', async ({ lecture }) => {
  await lecture.openAlone('which-beta');
  const figure = lecture.figure('which-beta');
  const shift = figure.getByRole('region', { name: 'Batch norm’s' });
  await lecture.slide(shift.getByRole('slider'), -2.3);
  await expect(shift).toContainText('= −2.30.');
  const spread = /Its spread stays (\S+): the gaps/;
  expectSaid(await shift.innerText(), spread, [Math.sqrt(variance(z_hat))]);

  const panel = figure.getByRole('region', { name: 'running' });
  const whole = mean(means);
  for (const p of [0.1, 0.06, 0.5]) {
    await lecture.slide(panel.getByRole('slider'), p);
    const running = average(means, 1 - p, false);
    const within = running.findIndex((value) => Math.abs(value - whole) < 0.05 * whole) + 1;
    await expect(panel).toContainText(`after ${within} step${within === 1 ? '' : 's'}`);
    await expect(panel).toContainText(`Keras would call this momentum ${(1 - p).toFixed(2)}`);
  }
});

test('each slider moves its own picture only', async ({ lecture }) => {
  await lecture.open('which-beta');
  const chapter = lecture.chapter('which-beta');
  const effects = chapter.locator('.effect');
  const before = await effects.allInnerTexts();
  await lecture.slide(chapter.getByRole('slider', { name: 'Adam’s β₁' }), 0.5);
  const after = await effects.allInnerTexts();
  expect(after.map((text, i) => text === before[i])).toEqual([true, true, false, true, true, true]);
  await chapter.getByRole('button', { name: 'Batch norm’s', exact: true }).click();
  const said = await lecture.saidIn('which-beta');
  const optimizers = /β = (\S+) looks back about (\S+) steps, .* β = (\S+) about (\S+) steps, /;
  expectSaid(said, optimizers, [0.9, 10, 0.9, 10]);
  expectSaid(said, /β₁ = (\S+) about (\S+) steps and β₂ = (\S+) about (\S+) steps;/, [
    ...[0.5, 2],
    ...[0.999, 1000],
  ]);
  expectSaid(said, /momentum (\S+) looks back about (\S+) steps\./, [0.1, 10]);
  expectSaid(said, /β = (\S+) looks back at nothing: [^]* measures (\S+)\. It/, [1.5, 1.5]);
});

/** A column against a number for every row's place; `first`: what the first row is called. */
function expectNumbers(table: Table, name: string, numbers: number[], first = 1): void {
  const rows = column(table, name);
  expect(rows.length).toBeGreaterThan(7);
  for (const [place, text] of rows)
    expectSays(text, numbers[numberOf(place) - first]!, `${name}, ${place}`, 0.1);
}

test('the tables hold the memories, the path and the mini-batch', async ({ lecture }) => {
  await lecture.openAlone(
    'which-beta',
    '&momentum=0.9&alpha=0.8&beta1=0.9&beta2=0.99&running=0.1&beta=-2.3',
  );
  const figure = lecture.figure('which-beta');
  const panel = (name: string) => figure.getByRole('region', { name }).getByRole('img');
  const [memories, path, batch] = await lecture.tablesOf(figure);

  expectNumbers(memories!, 'gradient', gradients);
  expectDots(await dotsOf(panel('RMSprop’s')), gradients);
  expectNumbers(memories!, 'batch mean', means);
  expectDots(await dotsOf(panel('running')), means);
  const squares = gradients.map((value) => value ** 2);
  const roots = (beta: number, corrected: boolean) =>
    average(squares, beta, corrected).map(Math.sqrt);
  expectNumbers(memories!, 'RMSprop’s √s', roots(0.8, false));
  expectNumbers(memories!, 'Adam’s m', average(gradients, 0.9, true));
  expectNumbers(memories!, 'Adam’s √v', roots(0.99, true));
  const running = average(means, 0.9, false);
  expectNumbers(memories!, 'running mean', running);
  const wavers = Math.sqrt(variance(running.slice(-40)));
  const panelText = await figure.getByRole('region', { name: 'running' }).innerText();
  expectSaid(panelText, /At the end it wavers by (\S+)\. /, [wavers]);

  const steps = momentumPath(0.9);
  expect(numberOf(path!.rows.at(-1)![0]!)).toBe(steps.length - 1);
  ['w₁', 'w₂'].forEach((name, i) =>
    expectNumbers(
      path!,
      name,
      steps.map((w) => w[i]!),
      0,
    ),
  );

  expectNumbers(batch!, 'ẑ', z_hat);
  expectNumbers(
    batch!,
    'z\u0303',
    z_hat.map((value) => value - 2.3),
  );
});
