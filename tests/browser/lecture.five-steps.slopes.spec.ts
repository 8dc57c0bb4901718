// Chapter 4: every slope on the way back, made of the mini-batch that is computed a second time.
import {
  expectNumbers,
  kFollowed,
  numbersIn,
  openChapter,
  other,
  takeBatch,
  truthOf,
  usual,
  type Truth,
} from './fiveStepsBatch';
import { fiveStepsBack } from './independent/fiveSteps';
import { dot, mean } from './independent/moments';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { expectSaid } from './tables';

let batch: Awaited<ReturnType<typeof takeBatch>>;

test.beforeAll(async ({ browser }) => {
  batch = await takeBatch(browser);
});

/** What a slope is called, and its numbers. */
function backRowsOf({ dz_tilde, gamma, steps }: Truth): Record<string, number[]> {
  const { dgamma, dbeta, dz_hat, dsigma2, dmu, dz } = fiveStepsBack(dz_tilde, gamma, steps);
  return {
    given: dz_tilde,
    'of gamma': [dgamma],
    'of beta': [dbeta],
    'through step 5': dz_hat,
    'of the variance': [dsigma2],
    'of the mean': [dmu],
    'through steps 4 to 1': dz,
  };
}

const thousandths = (slopes: number[]): number[] => slopes.map((slope) => 1000 * slope);

async function expectBack(lecture: LecturePage, truth: Truth): Promise<void> {
  const { m, dz_tilde, gamma, steps } = truth;
  const figure = lecture.figure('five-steps-backward');
  for (const [name, slopes] of Object.entries(backRowsOf(truth))) {
    const row = figure.getByRole('row', { name: new RegExp(`^${name} `) }).last();
    const computed = await row.locator('.slope').allInnerTexts();
    expectNumbers(computed, thousandths(slopes), name);
    const measured = (await row.locator('small').allInnerTexts()).map((text) =>
      text.replace('measured', '').trim(),
    );
    expectNumbers(measured, name === 'given' ? [] : thousandths(slopes), `${name}, measured`);
  }
  const { dz_hat, dz } = fiveStepsBack(dz_tilde, gamma, steps);
  const means = [mean(dz_hat), dot(dz_hat, steps.z_hat) / m];
  const [own, middle, along, end] = thousandths([dz_hat[kFollowed]!, ...means, dz[kFollowed]!]);
  const terms = [steps.inv_std, own!, middle!, steps.z_hat[kFollowed]!, along!, end!];
  expectNumbers(numbersIn(await figure.getByTestId('three-terms').innerText()), terms, 'terms');
  const sums = thousandths([m * mean(dz), dot(dz, steps.z_hat)]);
  const said = await lecture.saidIn('five-steps', 1);
  expectSaid(said, /The (\d+) slopes dz add up to (\S+): [^]* they add up to (\S+): /, [
    m,
    ...sums,
  ]);
  if (truth.eps < 1e-3) expectSaid(said, / Two of the (\d+)/, [m]);
  else expect(said).toContain('because ε is not small beside σ²');
}

test('every slope, computed and measured, and the three terms', async ({ lecture }) => {
  for (const setting of [usual, other]) {
    await openChapter(lecture, setting);
    await expectBack(lecture, truthOf(batch, setting));
  }
});
