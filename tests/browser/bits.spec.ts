// One run, the same bits: the built site's worker in this browser.
import { committed, found, job, trainInPage } from './bits';
import { expect, test } from './lab';

test('every run ends in the committed bits', async ({ lab, page }) => {
  test.setTimeout(120_000);
  await lab.open();
  await lab.pause();
  expect(found(await page.evaluate(trainInPage, job))).toEqual(committed);
});
