// Chapter 4 for those who compute its mini-batch a second time from the lab's data and first weights.
import type { Browser } from '@playwright/test';
import { fiveSteps, type FiveSteps } from './independent/fiveSteps';
import { labHashOf, takeAway } from './independent/taken';
import { kSeed, lookAtBatch } from './independent/unit';
import { expect, LabPage } from './lab';
import type { LecturePage } from './lecture';
import { expectSays } from './tables';

export interface Setting {
  m: number;
  /** Its power of ten. */
  eps: number;
  gamma: number;
  beta: number;
}

/** As the figure has them unless told. */
export const usual: Setting = { m: 8, eps: -5, gamma: 1.5, beta: 2 };
export const other: Setting = { m: 13, eps: -1, gamma: -0.7, beta: 3.5 };
/** The example that is followed, from 0. */
export const kFollowed = 2;

type Batch = ReturnType<typeof lookAtBatch>;

export async function takeBatch(browser: Browser): Promise<Batch> {
  const page = await browser.newPage();
  await page.goto('./lecture.html?figure=five-steps&embed');
  const hash = await labHashOf(page.locator('#figure-five-steps'));
  const batch = lookAtBatch(await takeAway(new LabPage(page), hash, 'tanh', { seed: kSeed }));
  await page.close();
  return batch;
}

/** What the first so many examples are to have. */
export function truthOf(
  batch: Batch,
  { m, eps, gamma, beta }: Setting,
  z = batch.z.slice(0, m),
): Truth {
  const steps = fiveSteps(z, 10 ** eps, gamma, beta);
  return { m, gamma, beta, eps: 10 ** eps, z, dz_tilde: batch.dz_tilde.slice(0, m), steps };
}
/** Of its eps not the power of ten, but the number. */
export interface Truth extends Setting {
  z: number[];
  dz_tilde: number[];
  steps: FiveSteps;
}

/** With both questions answered. */
export async function openChapter(
  lecture: LecturePage,
  { m, eps, gamma, beta }: Setting,
): Promise<void> {
  const texts = `&m=${m}&eps=${eps}&gamma=${gamma}&beta=${beta}`;
  await lecture.open('five-steps', `?figure=five-steps${texts}`);
  const answers = lecture.chapter('five-steps').getByRole('button', { name: 'just show me' });
  await answers.nth(1).click();
  await answers.first().click();
}

export function expectNumbers(
  texts: readonly string[],
  numbers: readonly number[],
  what: string,
): void {
  expect(texts, what).toHaveLength(numbers.length);
  texts.forEach((text, i) => expectSays(text, numbers[i]!, what));
}

/** The numbers of a line of arithmetic; a minus between two of them is none's own. */
export const numbersIn = (line: string): string[] => line.match(/−?\d+(\.\d+)?/g) ?? [];
