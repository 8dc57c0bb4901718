// Chapter 5: means and spreads agree with the drawn examples, and what is learned is what the lab learns.
import { type Locator } from '@playwright/test';
import { expect, numberIn } from './lab';
import { activations } from './independent/activations';
import { numberOf, test } from './lecture';

/** z of every example, read off the axis under the dots. */
async function drawnZ(figure: Locator): Promise<number[]> {
  const numbers = (marks: Locator, name: string) =>
    marks.evaluateAll((all, key) => all.map((mark) => Number(mark.getAttribute(key))), name);
  const ticks = await numbers(figure.locator('line.tick'), 'x1');
  const dots = await numbers(figure.locator('circle.dot.z'), 'cx');
  const [left, right] = [ticks[0]!, ticks.at(-1)!];
  return dots.map((x) => -6 + (14 * (x - left)) / (right - left));
}

function meanAndSpread(numbers: readonly number[]): [number, number] {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return [mean, Math.sqrt(squares / numbers.length)];
}

async function expectRow(figure: Locator, name: string, values: readonly number[]): Promise<void> {
  const row = figure.getByRole('row', { name: new RegExp(`^${name}`) });
  const printed = (await row.getByRole('cell').allInnerTexts()).map(numberOf);
  const expected = meanAndSpread(values);
  expect(printed).toHaveLength(2);
  printed.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(0.006));
}

/** Shares of values in equal bins; what lies outside is counted in the edge bins. */
function sharesOf(values: readonly number[], from: number, to: number, bins: number): number[] {
  const shares = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * bins);
    shares[Math.max(0, Math.min(bins - 1, bin))]! += 1 / values.length;
  }
  return shares;
}

/** One example may lie on the edge of two bins. */
async function expectHistogram(bars: Locator, side: 'height' | 'width', shares: number[]) {
  const lengths = await bars.evaluateAll(
    (all, name) => all.map((bar) => Number(bar.getAttribute(name))),
    side,
  );
  expect(lengths).toHaveLength(shares.length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const off = shares.reduce((sum, share, i) => sum + Math.abs(share - lengths[i]! / whole), 0);
  expect(off).toBeLessThan(2.01 / 16);
}

test('gamma and beta set spread and mean, and the activation makes of it what it must', async ({
  lecture,
}) => {
  await lecture.openAlone('gamma-beta');
  const figure = lecture.figure('gamma-beta');
  const z = await drawnZ(figure);
  expect(z).toHaveLength(16);
  const [mu, sigma] = meanAndSpread(z);
  for (const [name, gamma, beta] of [
    ['sigmoid', 1.5, 2],
    ['tanh', -0.5, 1],
    ['relu', 0, -1],
  ] as const) {
    await lecture.slide(figure.getByRole('slider', { name: 'γ sets the spread' }), gamma);
    await lecture.slide(figure.getByRole('slider', { name: 'β sets the mean' }), beta);
    await figure.getByRole('button', { name }).click();
    const z_tilde = z.map((value) => (gamma * (value - mu)) / sigma + beta);
    await expectRow(figure, 'z, as it comes', z);
    await expectRow(figure, 'scaled, shifted', z_tilde);
    const a = z_tilde.map(activations[name]);
    await expectRow(figure, `after ${name}`, a);
    await expectHistogram(figure.locator('rect.bar.z'), 'height', sharesOf(z, -6, 8, 28));
    await expectHistogram(
      figure.locator('rect.bar.ztilde'),
      'height',
      sharesOf(z_tilde, -6, 8, 28),
    );
    const [low, high] = { sigmoid: [0, 1], tanh: [-1, 1], relu: [0, 8] }[name] as [number, number];
    await expectHistogram(figure.locator('rect.out'), 'width', sharesOf(a, low, high, 20));
  }
});

test('undo gives z back, and the sentence says with which numbers', async ({ lecture }) => {
  await lecture.open('gamma-beta');
  const chapter = lecture.chapter('gamma-beta');
  const figure = lecture.figure('gamma-beta');
  await chapter.getByRole('button', { name: 'just show me' }).first().click();
  const [mu, sigma] = meanAndSpread(await drawnZ(figure));
  await figure.getByRole('button', { name: /^undo/ }).click();
  await expectRow(figure, 'scaled, shifted', await drawnZ(figure));
  const said = await chapter.getByText(/give back z to the digit/).innerText();
  const [gamma, beta] = [...said.matchAll(/= (−?\d+\.\d+)/g)].map(([, text]) => numberOf(text!));
  expect(Math.abs(gamma! - sigma)).toBeLessThan(0.006);
  expect(Math.abs(beta! - mu)).toBeLessThan(0.006);
});

test('gamma and beta are learned as in the lab', async ({ lecture, lab, page }) => {
  await lecture.openAlone('gamma-beta-learned');
  const figure = lecture.figure('gamma-beta-learned');
  await expect(figure.getByTestId('learned-gamma')).toHaveText('1.000');
  await expect(figure.getByTestId('learned-beta')).toHaveText('0.000');
  await lecture.slide(figure.getByRole('slider', { name: 'step' }), 150);
  const gamma = numberIn(await figure.getByTestId('learned-gamma').innerText());
  const beta = numberIn(await figure.getByTestId('learned-beta').innerText());
  const link = figure.getByRole('link', { name: 'continue in the lab' });
  const address = await link.getAttribute('href');
  await lab.open(address!.slice(address!.indexOf('#')));
  await lab.pause();
  await lab.goTo(150);
  await page.getByRole('combobox', { name: /^layer/ }).selectOption('2');
  await page.getByRole('combobox', { name: /^unit/ }).selectOption('1');
  await page.getByRole('button', { name: 'edit', exact: true }).click();
  const field = (name: RegExp) => page.getByRole('spinbutton', { name });
  expect(Number(await field(/γ.*, With batch norm/).inputValue())).toBeCloseTo(gamma, 3);
  expect(Number(await field(/β.*, With batch norm/).inputValue())).toBeCloseTo(beta, 3);
});
