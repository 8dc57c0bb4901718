// The trainings of a list of trials, one run after the other, wherever they are computed.
import type { Lesson } from './lesson';
import type { Contender, Trial, Trials } from './trialProtocol';

function build(lesson: Lesson, contender: Contender, seed: number) {
  const config = { ...contender.config, seed };
  return contender.kind === 'noisy'
    ? new lesson.NoisyRun(config, contender.noise)
    : new lesson.ThirdLayer(config, contender.feed);
}

function train(lesson: Lesson, { steps, every }: Trials, contender: Contender, seed: number) {
  const run = build(lesson, contender, seed);
  const scores = [run.score()];
  for (let step = 0; step < steps && !run.diverged(); step += every) {
    run.train(every);
    if (!run.diverged()) scores.push(run.score());
  }
  run.delete();
  return {
    loss: Float64Array.from(scores, (score) => score.loss),
    accuracy: Float64Array.from(scores, (score) => score.accuracy),
  };
}

/** All contenders with the first seed, then with the next one. Each run is trained when it is asked for. */
export function* trialsIn(lesson: Lesson, trials: Trials): Generator<Trial> {
  for (const [s, seed] of trials.seeds.entries())
    for (const [c, contender] of trials.contenders.entries())
      yield { contender: c, seed: s, ...train(lesson, trials, contender, seed) };
}
