// A worker of the lecture's module. It gets one list of trials and replies with one run after the other.
import { messageOf } from './errors';
import { loadLesson } from './lesson';
import type { TrialReply, Trials } from './trialProtocol';
import { trialsIn } from './trialWork';

function send(reply: TrialReply): void {
  postMessage(reply);
}

async function work(trials: Trials): Promise<void> {
  try {
    for (const trial of trialsIn(await loadLesson(), trials)) send({ type: 'trial', trial });
    send({ type: 'done' });
  } catch (error) {
    send({ type: 'failed', message: messageOf(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Trials>) => void work(data));
