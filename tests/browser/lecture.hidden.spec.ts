// Chapter 3: three ways of feeding a third layer, computed a second time from the lab's data and first weights. The plain
// one is what the lab trains without batch norm.
import type { Network } from './independent/network';
import { labHashOf, takeAway, type Taken } from './independent/taken';
import { usual } from './independent/training';
import { middle, trialOf, type Trial } from './independent/trials';
import { expect } from './lab';
import { test, type LecturePage } from './lecture';
import { expectSaid, expectSays } from './tables';
import { expectLosses } from './trialTables';

const kSteps = 200;
const kEvery = 2;
const kRate = 0.1;
const seeds = [1, 2, 3];

/** The network whose second layer alone has a norm: behind its activation, or before it. */
function normalisedSecond({ none, batch }: Taken['networks'], after: boolean): Network {
  const layers = batch.layers.map((layer, l) => (l === 1 ? layer : none.layers[l]!));
  return { ...batch, layers, running: [], after };
}

const wayOf = ({ networks }: Taken, feed: number): Network =>
  feed === 0 ? networks.none : normalisedSecond(networks, feed === 1);

/** The figure in its chapter, when everything has been trained. */
async function openFigure(lecture: LecturePage) {
  const texts = `&activation=tanh&rate=${kRate}&steps=${kSteps}&seeds=3`;
  await lecture.open('hidden', `?figure=hidden${texts}`);
  await lecture.chapter('hidden').getByRole('button', { name: 'just show me' }).click();
  const figure = lecture.figure('hidden');
  await expect(figure.getByText('9 runs, trained just now.')).toBeVisible({ timeout: 30_000 });
  const columns: Record<string, string>[] = [];
  for (const feed of [0, 1, 2])
    columns.push(await lecture.numbersOf(figure.locator(`[data-feed="${feed}"]`)));
  return {
    columns,
    tables: await lecture.tablesOf(figure),
    labels: await lecture.labelsOf(figure),
    said: await lecture.saidIn('hidden'),
    hash: await labHashOf(figure),
  };
}

const endsOf = (trials: Trial[]) => trials.map(({ loss }) => loss.at(-1)!);

function expectEnds({ last, range }: Record<string, string>, trials: Trial[]): void {
  const ends = endsOf(trials);
  expectSays(last!, middle(ends), 'loss at the end', 0);
  expectSaid(range!, /^(\S+) to (\S+)$/, [Math.min(...ends), Math.max(...ends)], 0);
}

/** Steps until the loss was 0.1, of the middle run, and how many got there. */
function expectSteps({ steps, learned }: Record<string, string>, trials: Trial[]): void {
  const looks = trials.map(({ loss }) => loss.findIndex((value) => value <= 0.1) * kEvery);
  const took = looks.map((step) => (step < 0 ? Infinity : step));
  const most = middle(took);
  expect(steps).toBe(Number.isFinite(most) ? String(most) : '–');
  expect(learned).toBe(`${took.filter(Number.isFinite).length} of 3`);
}

/** The sentence, and the same for those who cannot see the pictures. */
function expectWords(said: string, labels: string, ways: Trial[][]): void {
  const ends = ways.map(endsOf);
  const form = `After ${kSteps} steps .* of 3 runs .* (\\S+) on .*, (\\S+) on .* and (\\S+) on`;
  expectSaid(said, RegExp(form), ends.map(middle), 0);
  const of = RegExp(Array(3).fill('3 runs, the middle one ends at (\\S+)\\.').join('[^]*'));
  expectSaid(labels, of, ends.map(middle), 0);
  const won = ends[1]!.filter((end, run) => end < ends[2]![run]!).length;
  expect(said).toContain(`ended lower in ${won} of 3 runs`);
}

test('every run of the three ways', async ({ lecture, lab }) => {
  test.setTimeout(240_000);
  const { columns, tables, labels, said, hash } = await openFigure(lecture);
  const starts: Taken[] = [];
  for (const seed of seeds) starts.push(await takeAway(lab, hash, 'tanh', { seed }));
  const ways = [0, 1, 2].map((feed) =>
    starts.map((start, i) => {
      const training = { ...usual, seed: seeds[i]!, learning_rate: kRate };
      return trialOf(wayOf(start, feed), start.train, training, { steps: kSteps, every: kEvery });
    }),
  );
  ways.forEach((trials, feed) => {
    expectLosses(tables, feed, trials, kEvery);
    expectEnds(columns[feed]!, trials);
    expectSteps(columns[feed]!, trials);
  });
  expectWords(said, labels, ways);
});

test('runs once it is asked, tells what happened, and again after a change', async ({
  lecture,
}) => {
  await lecture.open('hidden');
  const chapter = lecture.chapter('hidden');
  await expect(chapter.getByText('Nothing is trained until you have guessed.')).toBeVisible();
  await lecture.slide(chapter.getByRole('slider', { name: 'runs of each' }), 3);
  await chapter.getByRole('button', { name: 'On a[2] as it is' }).click();
  await expect(chapter.getByText('9 runs, trained just now.')).toBeVisible();
  await expect(chapter.getByText(/After 600 steps the middle one of 3 runs/)).toBeVisible();
  await chapter.getByLabel('activation').selectOption('relu');
  await lecture.slide(chapter.getByRole('slider', { name: 'steps' }), 100);
  await expect(chapter.getByText(/After 100 steps the middle one of 3 runs/)).toBeVisible();
  await chapter.getByRole('button', { name: 'reset' }).click();
  await expect(chapter.getByLabel('activation')).toHaveValue('sigmoid');
  await expect(chapter.getByText('21 runs, trained just now.')).toBeVisible();
});
