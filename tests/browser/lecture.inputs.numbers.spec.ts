// Chapter 1: its cloud drawn a second time from the seed, and every number that is made of it.
import type { Locator } from '@playwright/test';
import {
  momentsOfCloud,
  roundCloud,
  scaledBy,
  scalingOf,
  stretched,
  type Stretch,
} from './independent/cloud';
import { type Matrix } from './independent/matrix';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { expectSaid, expectSays } from './tables';

const kPoints = 40;
const mu = [4, 2] as const;

interface Setting {
  /** From '&' on. */
  texts: string;
  stretch: Stretch;
  /** From 1. */
  point: number;
  moved?: Record<number, readonly [number, number]>;
}

/** As it begins; tilted, with a point far away; and with spreads that leave little to see. */
const settings: Setting[] = [
  { texts: '', stretch: { mu, spread: [2.4, 0.6], tilt: 0 }, point: 7 },
  {
    texts: '&spread1=0.5&spread2=3.2&tilt=-0.6&point=12&moved=11,8,-2.5',
    stretch: { mu, spread: [0.5, 3.2], tilt: -0.6 },
    point: 12,
    moved: { 11: [8, -2.5] },
  },
  {
    texts: '&spread1=1.5&spread2=1.5&tilt=0.9&point=40',
    stretch: { mu, spread: [1.5, 1.5], tilt: 0.9 },
    point: 40,
  },
];

/** The cloud after each of the four steps, with what it was divided by. */
function truthOf({ stretch, moved }: Setting) {
  const raw = stretched(stretch, roundCloud(kPoints), moved);
  const nothing = { mu: [0, 0], divisor: [1, 1] };
  const scalings = [nothing, ...[0, 2, 1].map((power) => scalingOf(raw, power))];
  return scalings.map(({ divisor }, i) => {
    const x = scaledBy(scalings[i]!, raw);
    return { x, divisor, ...momentsOfCloud(x) };
  });
}
type Truth = ReturnType<typeof truthOf>;

const inputsOf = (x: Matrix, point: number): number[] => x.map((row) => row[point - 1]!);

async function expectRow(figure: Locator, name: string, expected: number[][]): Promise<void> {
  const header = figure.page().getByRole('rowheader', { name });
  const cells = figure.getByRole('row').filter({ has: header }).getByRole('cell');
  const texts = (await cells.allInnerTexts()).map((text) => text.split(', '));
  expect(texts.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  expected.forEach((numbers, i) =>
    numbers.forEach((number, k) => expectSays(texts[i]![k]!, number, `${name}, ${String(i)}`)),
  );
}

async function expectRows(figure: Locator, truth: Truth, point: number): Promise<void> {
  const rows: Record<string, (one: Truth[number]) => number[]> = {
    means: (one) => one.mu,
    variances: ({ sigma2 }) => sigma2,
    spreads: ({ spread }) => spread,
    'condition number': ({ condition }) => [condition],
    [`point ${String(point)}, x₁`]: ({ x }) => [inputsOf(x, point)[0]!],
    [`point ${String(point)}, x₂`]: ({ x }) => [inputsOf(x, point)[1]!],
  };
  for (const [name, of] of Object.entries(rows)) await expectRow(figure, name, truth.map(of));
}

/** What the caption works out for the point that is followed. */
async function expectWorked(figure: Locator, truth: Truth, point: number): Promise<void> {
  const [raw, centred, byVariance, bySpread] = truth.map(({ x }) => inputsOf(x, point));
  const numbers = [0, 1].flatMap((i) => {
    const [from, to] = [raw![i]!, centred![i]!];
    const first = [to, truth[2]!.divisor[i]!, byVariance![i]!];
    const second = [to, truth[3]!.divisor[i]!, bySpread![i]!];
    return [from, truth[0]!.mu[i]!, to, ...first, ...second];
  });
  const line = String.raw`(\S+) − (\S+) = (\S+); (\S+) / (\S+) = (\S+), or (\S+) / (\S+) = (\S+)\. `;
  const form = new RegExp(`^Point ${String(point)}: x₁ ${line}x₂ ${line}`, 'u');
  const caption = await figure.locator('figcaption').innerText();
  expectSaid(caption.replaceAll('\u00a0', ' '), form, numbers);
}

async function expectLabels(figure: Locator, truth: Truth, point: number): Promise<void> {
  const names = ['raw x', 'x − μ', '(x − μ) / σ²', '(x − μ) / σ'];
  const pictures = figure.getByRole('group', { name: /means/ });
  await expect(pictures).toHaveCount(4);
  for (const [i, name] of names.entries()) {
    const label = (await pictures.nth(i).getAttribute('aria-label'))!;
    expect(label.startsWith(`${name}: `)).toBe(true);
    expectSaid(label, /means (\S+) and (\S+)$/, truth[i]!.mu);
  }
  const handle = figure.getByRole('slider', { name: `Point ${String(point)},` });
  const said = (await handle.getAttribute('aria-valuetext'))!;
  expectSaid(said, /^x₁ (\S+), x₂ (\S+)$/, inputsOf(truth[0]!.x, point));
}

function expectHappened(said: string, [raw, , byVariance, bySpread]: Truth): void {
  expectSaid(said, /Subtracting the means \((\S+), (\S+)\) moved/, raw!.mu);
  const spreads = /turned the spreads (\S+), (\S+) into (\S+), (\S+): each/;
  expectSaid(said, spreads, [...raw!.spread, ...byVariance!.spread]);
  const [first, second] = raw!.spread;
  const alike = Math.abs(first! / second! - 1) < 0.05;
  expect(said).toContain(alike ? 'varied almost equally' : 'the cloud lies across');
  const conditions = /condition number (\S+), and (\S+) after it\./;
  expectSaid(said, conditions, [raw!.condition, byVariance!.condition]);
  const end =
    / Dividing by σ made the spreads (\S+), (\S+) and the cloud round: condition number (\S+)\.$/;
  const tilted =
    / Dividing by σ made the spreads (\S+), (\S+)\. The condition number is (\S+), not 1, .* \(by (\S+)\): .*$/;
  const { spread, condition, correlation } = bySpread!;
  if (condition < 1.05) expectSaid(said, end, [...spread, condition]);
  else expectSaid(said, tilted, [...spread, condition, Math.abs(correlation)]);
}

async function openAnswered(lecture: LecturePage, search: string): Promise<void> {
  await lecture.open('inputs', search);
  const answers = lecture.chapter('inputs').getByRole('button', { name: 'just show me' });
  await answers.nth(1).click();
  await answers.first().click();
}

test('the cloud drawn again has every number that is printed and said', async ({ lecture }) => {
  for (const setting of settings) {
    await openAnswered(lecture, `?figure=inputs${setting.texts}`);
    const truth = truthOf(setting);
    const figure = lecture.figure('inputs');
    await expectRows(figure, truth, setting.point);
    await expectWorked(figure, truth, setting.point);
    await expectLabels(figure, truth, setting.point);
    expectHappened(await lecture.saidIn('inputs'), truth);
  }
});
