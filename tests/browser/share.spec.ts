// The link to the present run, and what a teacher hides with it.
import type { Page } from '@playwright/test';
import { expect, LabPage, test } from './lab';

async function shared(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const prints = page.getByTestId('fingerprints');
  await expect(prints).toBeVisible();
  return {
    link: () => page.getByRole('textbox', { name: 'Link to this experiment' }).inputValue(),
    prints: await prints.innerText(),
  };
}

test('a link with step, numbers set by hand and a changed rate arrives at the same bits', async ({
  lab,
  page,
  browser,
}) => {
  await lab.open('#dataset=spiral&hidden=6,6&activation=tanh&seed=7');
  await lab.pause();
  await lab.goTo(20);
  await lab.type(lab.field('learning rate'), '0.1');
  await lab.goTo(50);
  await page.getByRole('button', { name: 'edit', exact: true }).click();
  const editor = page.getByRole('dialog');
  await lab.type(editor.getByRole('spinbutton').first(), '0.75');
  await page.keyboard.press('Escape');
  await lab.goTo(120);
  const { link, prints } = await shared(page);
  const address = await link();
  expect(address).toContain('step=120&deeds=20~learning_rate~0.1,50~');
  await page.keyboard.press('Escape');
  const there = await lab.state();

  const context = await browser.newContext();
  const fresh = new LabPage(await context.newPage());
  await fresh.page.goto(address);
  await expect.poll(() => fresh.step(), { timeout: 20_000 }).toBe(120);
  await expect(fresh.button('Play')).toBeVisible();
  await expect(fresh.field('learning rate')).toHaveValue('0.1');
  const here = await fresh.state();
  expect(here['a-test-loss']).toBe(there['a-test-loss']);
  expect(here['b-test-loss']).toBe(there['b-test-loss']);
  expect((await shared(fresh.page)).prints).toBe(prints);
  await context.close();
});

test('sharing stops a race with figures of the step it stops at', async ({ lab, page }) => {
  await lab.open();
  await shared(page);
  await expect(lab.button('Play')).toBeVisible();
  const stopped = page.getByRole('checkbox', { name: /^go to step/ }).locator('..');
  // What was on its way when the race stopped still arrives, in both places.
  await expect(async () => {
    const [step] = /[\d,]+/.exec(await stopped.innerText())!;
    await expect(page.getByTestId('step')).toHaveText(step, { timeout: 100 });
  }).toPass({ timeout: 5000 });
});

test('a teacher hides controls; students see the rest, and all of it if they ask', async ({
  lab,
  page,
}) => {
  await lab.open('#learning_rate=0.2');
  await lab.pause();
  const { link } = await shared(page);
  await page.getByText(/^For a class: hide controls/).click();
  await page.getByRole('checkbox', { name: 'Optimiser' }).check();
  await page.getByRole('checkbox', { name: 'Noise' }).check();
  await page.getByRole('checkbox', { name: /^go to step/ }).uncheck();
  const address = await link();
  expect(address).toMatch(/#learning_rate=0.2&hide=optimiser,noise$/);

  await page.goto('about:blank');
  await page.goto(address);
  await lab.trainedTo(1);
  await expect(page.getByTestId('class-notice')).toContainText(
    'A teacher has hidden some controls.',
  );
  await expect(page.getByRole('heading', { name: 'Optimiser' })).toHaveCount(0);
  await expect(lab.field('noise')).toHaveCount(0);
  await page.getByRole('button', { name: 'Small weights' }).click();
  await expect(page).toHaveURL(/hide=optimiser,noise$/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('heading', { name: 'Optimiser' })).toBeVisible();
  await expect(lab.field('noise')).toBeVisible();
});

test('a teacher hides instruments and ways through time, and what is left are the others', async ({
  lab,
  page,
}) => {
  await lab.open();
  const { link } = await shared(page);
  await page.getByText(/^For a class: hide controls/).click();
  for (const name of ['Distributions', 'Plane', 'Ways through time'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('checkbox', { name: /^go to step/ }).uncheck();
  const address = await link();
  expect(address).toMatch(/#hide=distributions,plane,time$/);

  await page.goto('about:blank');
  await page.goto(address);
  await lab.trainedTo(1);
  const tabs = page.getByRole('tablist', { name: 'Instruments' }).getByRole('tab');
  await expect(tabs).toHaveText([/Layers/, /Percentiles/, /Stat/, 'γ, β', /Grad/, /Infer/, /Step/]);
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('slider', { name: /^Time/ })).toHaveCount(0);
  await page.getByTestId('step').click();
  await expect(page.getByRole('textbox', { name: 'Go to step' })).toHaveCount(0);
  await expect(lab.button('Epoch')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('tab', { name: 'Plane' })).toBeVisible();
  await expect(page.getByRole('slider', { name: /^Time/ })).toBeVisible();
  await expect(lab.button('Epoch')).toBeVisible();
});

test('where every control is hidden the pictures have the room', async ({ lab, page }) => {
  const groups = 'presets,data,inputs,network,normalisation,optimiser,pictures';
  await lab.open(`#hide=${groups},instruments`);
  await lab.pause();
  await expect(page.getByRole('complementary', { name: 'Controls' })).toHaveCount(0);
  await expect(page.getByRole('tablist', { name: 'Instruments' })).toHaveCount(0);
  const box = (await page.getByTestId('curves').boundingBox())!;
  expect(box.x).toBeLessThan(60);
  expect(box.x + box.width).toBeGreaterThan(1400);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Controls' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('button', { name: 'Controls' })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('complementary', { name: 'Controls' })).toBeVisible();
});
