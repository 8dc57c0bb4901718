// The trainings of the lecture's experiments, with the real module.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lesson } from '../../../web/src/engine/lesson';
import { runTrialsHere } from '../../../web/src/engine/trialsHere';
import { trialsIn } from '../../../web/src/engine/trialWork';
import { noSight } from '../../../web/src/engine/view';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { loadRealLesson } from './lessonWasm';
import { listen, trials } from './trialExamples';
import { loadBuild } from './wasm';

let lesson: Lesson;
beforeAll(async () => {
  lesson = await loadRealLesson();
});

describe('trials', () => {
  it('come seed by seed, every contender once, looked at before the first step and after every ten', () => {
    const runs = [...trialsIn(lesson, trials)];
    expect(runs.map(({ seed, contender }) => [seed, contender])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    for (const { loss, accuracy } of runs) {
      expect([loss.length, accuracy.length]).toEqual([3, 3]);
      for (const share of accuracy) expect(share * (1 - share)).toBeGreaterThanOrEqual(0);
    }
  });

  it('begin alike with and without noise, and part at the first step', () => {
    const [, still, noisy] = trialsIn(lesson, trials);
    expect(noisy!.loss[0]).toBe(still!.loss[0]);
    expect(noisy!.loss[1]).not.toBe(still!.loss[1]);
  });

  it('without noise are what the lab trains from the same config', async () => {
    const config = { ...twinConfig(defaults, 'a'), hidden: [3, 3], batch_size: 16, seed: 7 };
    const [, still] = trialsIn(lesson, {
      ...trials,
      contenders: [trials.contenders[0]!, { kind: 'noisy', config, noise: 0 }],
    });
    const engine = (await loadBuild())(config);
    const { scores } = engine.advance(20, { ...noSight, scores: true });
    expect(scores?.exact.train.loss).toBeCloseTo(still!.loss[2]!, 6);
    engine.release();
  });

  it('end where they diverge, without a number that is none', () => {
    const config = {
      hidden: [8, 8, 8, 8],
      norm: 'none',
      activation: 'leaky_relu',
      gain: 5,
      learning_rate: 1000,
    } as const;
    const [run] = trialsIn(lesson, {
      ...trials,
      contenders: [{ kind: 'noisy', config, noise: 0 }],
      steps: 2000,
    });
    expect(run!.loss.length).toBeLessThan(201);
    expect([...run!.loss].every(Number.isFinite)).toBe(true);
  });
});

describe('trials on the page’s own thread', () => {
  const load = () => Promise.resolve(lesson);
  const heardAll = (heard: readonly unknown[]) =>
    expect.poll(() => heard.at(-1), { interval: 5 }).not.toHaveProperty('loss');

  it('are the same runs, then an end', async () => {
    const { listener, heard } = listen();
    runTrialsHere(trials, listener, load);
    await expect.poll(() => heard.length).toBe(7);
    expect(heard).toEqual([...trialsIn(lesson, trials), null]);
  });

  it('fall silent when they are stopped', async () => {
    const { listener, heard } = listen();
    const stop = runTrialsHere(trials, listener, load);
    await expect.poll(() => heard.length, { interval: 1 }).toBeGreaterThan(0);
    stop();
    const before = heard.length;
    await new Promise((later) => setTimeout(later, 60));
    expect(heard).toHaveLength(before);
  });

  it('say in one sentence why they cannot be trained', async () => {
    const { listener, heard } = listen();
    const refused = { kind: 'noisy', config: {}, noise: -1 } as const;
    runTrialsHere({ ...trials, contenders: [refused] }, listener, load);
    await heardAll(heard);
    expect(heard).toEqual(['noise is -1: a number from 0 to 10 is allowed']);
  });
});
