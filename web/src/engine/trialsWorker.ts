// A worker of the lecture's module. It gets one list of trials and replies with one run after the other.
import { messageOf } from './errors';
import { loadLesson, type Lesson } from './lesson';
import type { Contender, Trial, TrialReply, Trials } from './trialProtocol';

function send(reply: TrialReply): void {
  postMessage(reply);
}

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

async function work(trials: Trials): Promise<void> {
  try {
    const lesson = await loadLesson();
    for (const [s, seed] of trials.seeds.entries())
      for (const [c, contender] of trials.contenders.entries()) {
        const trial: Trial = { contender: c, seed: s, ...train(lesson, trials, contender, seed) };
        send({ type: 'trial', trial });
      }
    send({ type: 'done' });
  } catch (error) {
    send({ type: 'failed', message: messageOf(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Trials>) => void work(data));
