// Everybody can use it: assistive technology in both themes, fingers, a magnified page, eyes that motion disturbs.
import { columnGroups } from '../../web/src/state/hideable';
import { axeFindsInThemes } from './axe';
import { expect, test } from './lab';
import { phoneFaults } from './targets';
import { desk, forEachView, phone } from './views';

for (const [title, size] of [
  ['at a desk', desk],
  ['on a phone a finger hits everything, nothing scrolls sideways, and', phone],
] as const)
  test(`${title} axe finds nothing in any view, light or dark`, async ({ lab, page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lab.openAt(0);
    await lab.goTo(60);
    const found: string[] = [];
    await forEachView(lab, async ({ name, within }) => {
      const faults = await axeFindsInThemes(page, within);
      if (size === phone) faults.push(...(await phoneFaults(page, within)));
      found.push(...faults.map((fault) => `${name}: ${fault}`));
    });
    expect(found).toEqual([]);
  });

test('axe finds nothing where a teacher has hidden every control', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open(`#hide=${[...columnGroups, 'instruments', 'seed', 'speed', 'time'].join(',')}`);
  await lab.pause();
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
    expect(await axeFindsInThemes(page, 'body')).toEqual([]);
  }
});

test('nothing is cut off on a phone, and both surfaces are in sight', async ({ lab, page }) => {
  await page.setViewportSize(phone);
  await lab.open();
  for (const picture of ['a-surface', 'b-surface'] as const)
    await expect(lab.canvas(picture)).toBeInViewport({ ratio: 1 });
  const tooLong = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.filter((tab) => tab.scrollWidth > tab.clientWidth).length);
  expect(tooLong, 'tabs whose names run into the next').toBe(0);
});

test('magnified to 200 %, the page can be used without scrolling sideways', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await lab.openAt(0);
  await page.getByRole('button', { name: 'Controls' }).click();
  await lab.type(lab.field('learning rate'), '0.25');
  await page.keyboard.press('Escape');
  await lab.stepBy(2);
  await page.getByRole('tab', { name: 'Gradients' }).click();
  await expect(page.locator('#instrument')).toContainText('Without');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
});

test('who asked for less motion gets none', async ({ lab, page }) => {
  await page.setViewportSize(phone);
  const moving = () =>
    page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].map((part) => getComputedStyle(part));
      const durations = styles.flatMap((style) => [
        style.transitionDuration,
        style.animationDuration,
      ]);
      return durations.filter((text) =>
        text.split(', ').some((time) => Number.parseFloat(time) > 0),
      ).length;
    });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  await page.getByRole('button', { name: 'Controls' }).click();
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
});
