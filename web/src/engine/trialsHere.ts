// Trials on the page's own thread, for a page that may not start a worker: after every run the page has its turn.
import { messageOf } from './errors';
import { loadLesson, type Lesson } from './lesson';
import type { TrialListener, Trials } from './trialProtocol';
import { trialsIn } from './trialWork';

/** As long as a picture is on a screen. */
const kTurn = 16;

/** As `runTrials` does it. The returned function ends it without another word. */
export function runTrialsHere(
  trials: Trials,
  { onTrial, onEnd }: TrialListener,
  load: () => Promise<Lesson> = loadLesson,
): () => void {
  let ended = false;
  const work = async () => {
    for (const trial of trialsIn(await load(), trials)) {
      if (ended) return;
      onTrial(trial);
      await new Promise((turn) => setTimeout(turn, kTurn));
    }
    if (!ended) onEnd(null);
  };
  work().catch((error: unknown) => {
    if (!ended) onEnd(messageOf(error));
  });
  return () => {
    ended = true;
  };
}
