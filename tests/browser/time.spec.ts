// Time: every step of a run can be gone back to, to the bit, and what lies ahead comes back the same.
import { expect, test } from './lab';

test('goes back to a step and ahead again, to the bit', async ({ lab }) => {
  await lab.openAt(0);
  await lab.goTo(60);
  const then = await lab.state();
  await lab.goTo(200);
  const later = await lab.state();
  expect(later).not.toEqual(then);
  await lab.goTo(60);
  expect(await lab.state()).toEqual(then);
  await lab.goTo(200);
  expect(await lab.state()).toEqual(later);
});

test('the line under the curves is time', async ({ lab, page }) => {
  await lab.openAt(0);
  await lab.goTo(100);
  const time = page.getByRole('slider', { name: /^Time/ });
  await expect(time).toHaveAttribute('aria-valuetext', 'step 100 of 100');
  await time.focus();
  await time.press('Home');
  await expect(page.getByTestId('step')).toHaveText('0');
  await expect(page.getByText('of 100 trained')).toBeVisible();
  await time.press('End');
  await expect(page.getByTestId('step')).toHaveText('100');
});

test('a change in the past forgets what came after it', async ({ lab, page }) => {
  await lab.openAt(0);
  await lab.goTo(100);
  await lab.goTo(40);
  await lab.type(lab.field('learning rate'), '0.1');
  const time = page.getByRole('slider', { name: /^Time/ });
  await expect(time).toHaveAttribute('aria-valuetext', 'step 40 of 40');
  await lab.stepBy(1);
  await expect(time).toHaveAttribute('aria-valuetext', 'step 41 of 41');
});

test('an epoch ends where the next begins', async ({ lab, page }) => {
  await lab.openAt(0);
  // 300 training points in batches of 32: nine full ones and one of 12.
  await lab.button('Epoch').click();
  await expect(page.getByTestId('step')).toHaveText('10');
  await expect(page.getByTestId('epoch')).toHaveText('1');
  await lab.stepBy(3);
  await lab.button('Epoch').click();
  await expect(page.getByTestId('step')).toHaveText('20');
});

test('a step that is no number is refused, and the race stays', async ({ lab, page }) => {
  await lab.openAt(2);
  await page.getByTestId('step').click();
  const field = page.getByRole('textbox', { name: 'Go to step' });
  await field.fill('soon');
  await field.press('Enter');
  await expect(lab.notice).toContainText('step is “soon”');
  expect(await lab.step()).toBe(2);
});

test('a run that blew up goes back and on with smaller steps', async ({ lab, page }) => {
  await lab.open('#activation=linear&dataset=plane&hidden=8,8&learning_rate=3&norm_a=none');
  const stopped = page.getByText(/Stopped at step \d+/).first();
  await expect(stopped).toBeVisible();
  await expect(stopped).toContainText('learning rate 3');
  await page
    .getByRole('button', { name: /tenth of the learning rate/ })
    .first()
    .click();
  await expect(stopped).toBeHidden();
  await expect(lab.field('learning rate')).toHaveValue('0.3');
  const step = await lab.step();
  await lab.trainedTo(step + 1);
});
