// The link holds the whole experiment: it restores a run, and junk in it does no harm.
import { expect, test } from './lab';

test('a link restores the same run to the same loss', async ({ lab }) => {
  const link =
    '#dataset=spiral&hidden=12,12&activation=tanh&optimizer=adam&learning_rate=0.02&seed=7';
  await lab.openAt(4, link);
  const first = await lab.state();
  await lab.openAt(4, link);
  expect(await lab.state()).toEqual(first);
});

test('what a control changes stands in the link, and going back undoes it', async ({
  lab,
  page,
}) => {
  await lab.open();
  expect(new URL(page.url()).hash).toBe('');
  await lab.button('New seed').click();
  await expect(page).toHaveURL(/#seed=\d+$/);
  const link = new URL(page.url()).hash;
  await lab.pause();
  await lab.reset();
  await lab.stepBy(4);
  const first = await lab.state();

  await page.evaluate(() => history.back());
  await expect(lab.field('seed')).toHaveValue('42');
  await lab.openAt(4, link);
  expect(await lab.state()).toEqual(first);
});

test('junk in a link falls back to the defaults and says so', async ({ lab }) => {
  await lab.open('#dataset=banana&seed=3&frobnicate=1&hidden=0,8&learning_rate=NaN&%%%');
  for (const word of ['banana', 'frobnicate', 'hidden', 'NaN'])
    await expect(lab.notice).toContainText(word);
  await expect(lab.field('seed')).toHaveValue('3');
  await expect(lab.field('learning rate')).toHaveValue('0.5');
});

test('a link to the impossible says so and races the defaults', async ({ lab }) => {
  await lab.open('#batch_size=1&norm_b=batch');
  await expect(lab.notice).toContainText(/batch.size is 1/i);
  await expect(lab.field('batch size')).toHaveValue('32');
});
