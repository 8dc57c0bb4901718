// Chapter 1's test set: what is printed is what the pictures show, and one example breaks nothing.
import type { Locator } from '@playwright/test';
import { expect } from './lab';
import { numberOf, test } from './lecture';

/** How many drawn examples lie on their class's side of the drawn line. */
async function rightOnes(picture: Locator): Promise<number> {
  return picture.evaluate((svg) => {
    const of = (element: Element, name: string) => Number(element.getAttribute(name));
    const line = svg.querySelector('.boundary')!;
    const [x, y] = [of(line, 'x1'), of(line, 'y1')];
    const [dx, dy] = [of(line, 'x2') - x, of(line, 'y2') - y];
    const side = (px: number, py: number) => Math.sign(dx * (py - y) - dy * (px - x));
    // Class 1 lies at the top right.
    const ones = side(of(svg.querySelector('.frame')!, 'width'), 0);
    return [...svg.querySelectorAll('.test')].filter((example) => {
      const shape = example.firstElementChild!;
      const half = of(shape, 'width') / 2;
      if (shape.tagName === 'circle') return side(of(shape, 'cx'), of(shape, 'cy')) !== ones;
      return side(of(shape, 'x') + half, of(shape, 'y') + half) === ones;
    }).length;
  });
}

test('accuracies are what the picture shows; a test set’s own statistics lose', async ({
  lecture,
}) => {
  await lecture.openAlone('inputs-test');
  const figure = lecture.figure('inputs-test');
  const accuracies = async () =>
    (await figure.locator('dd:last-child').allInnerTexts()).map((text) => numberOf(text) / 100);
  for (const [count, ones] of [
    [100, 90],
    [200, 100],
    [60, 50],
  ] as const) {
    await lecture.slide(figure.getByRole('slider', { name: 'test examples' }), count);
    await lecture.slide(figure.getByRole('slider', { name: 'class 1' }), ones);
    const printed = await accuracies();
    for (const which of [0, 1]) {
      const right = await rightOnes(figure.getByRole('img').nth(which));
      expect(Math.abs(printed[which]! - right / count)).toBeLessThanOrEqual(0.0051);
    }
    if (ones >= 90) expect(printed[1]).toBeLessThan(printed[0]! - 0.1);
    else expect(Math.abs(printed[1]! - printed[0]!)).toBeLessThan(0.04);
  }
});

test('a test set of one example becomes zero', async ({ lecture }) => {
  await lecture.openAlone('inputs-test', '&count=1&ones=0');
  const own = lecture.figure('inputs-test').locator('dl').nth(1);
  await expect(own).toContainText('0.00, 0.00');
  await expect(lecture.figure('inputs-test')).not.toContainText('NaN');
});
