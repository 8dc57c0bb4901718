// On paper: every instrument with its caption, nothing cut or out of shape, and nothing that can only be pressed.
import { expect, test } from './lab';

/** A4 between margins of a centimetre, in CSS pixels: upright and across. */
const papers = [
  { width: 718, height: 1047 },
  { width: 1047, height: 718 },
];

/** Stands in the page: pictures out of shape or not sharp, what is cut off at the right, and controls that are left. */
function faults(): string[] {
  const found: string[] = [];
  const seen = (element: Element): boolean => element.checkVisibility();
  for (const canvas of [...document.querySelectorAll('main canvas')].filter(seen)) {
    const { width, height, right } = canvas.getBoundingClientRect();
    const drawn = canvas as HTMLCanvasElement;
    const shape = width / height / (drawn.width / drawn.height);
    if (Math.abs(shape - 1) > 0.02) found.push(`a picture is stretched by ${shape.toFixed(2)}`);
    const dots = drawn.width / width;
    if (dots < 2.99) found.push(`a picture has ${dots.toFixed(1)} dots in a pixel`);
    if (right > innerWidth + 1) found.push(`a picture ends at ${right.toFixed(0)}`);
  }
  for (const caption of [...document.querySelectorAll('main figcaption p')].filter(seen))
    if (caption.scrollHeight > caption.clientHeight + 1) found.push('a caption is cut off');
  const controls = 'button:not([role="tab"]), input[type="range"], [aria-selected="false"]';
  for (const control of [...document.querySelectorAll(`main :is(${controls})`)].filter(seen))
    found.push(`a control: ${control.textContent}`);
  return found;
}

test('every instrument prints whole, in light ink, without controls', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await lab.openAt(0);
  await lab.goTo(60);
  const tabs = page.getByRole('tablist', { name: 'Instruments' }).getByRole('tab');
  for (const tab of await tabs.allInnerTexts()) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    for (const paper of papers) {
      // As the browser does: it prints what is there when the event is over.
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(paper);
      const name = `${tab}, ${String(paper.width)} wide`;
      await expect(page.getByRole('heading', { name: 'BatchNorm Lab' })).toBeVisible();
      await expect(page.locator('#instrument')).toContainText(/With/);
      // What is laid out anew for the paper's width is painted a frame later.
      await expect.poll(() => page.evaluate(faults), name).toEqual([]);
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  }
});
