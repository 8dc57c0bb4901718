// Trials as the page sees them: a list in, runs out one by one, and an end at any time.
import type { Trial, TrialReply, Trials } from './trialProtocol';

export interface TrialListener {
  onTrial: (trial: Trial) => void;
  /** null: all runs have come; a sentence: no more will. */
  onEnd: (problem: string | null) => void;
}

function spawnTrials(): Worker {
  return new Worker(new URL('./trialsWorker.ts', import.meta.url), { type: 'module' });
}

/** Starts them in a worker of their own. The returned function ends it without another word. */
export function runTrials(
  trials: Trials,
  { onTrial, onEnd }: TrialListener,
  spawn: () => Worker = spawnTrials,
): () => void {
  const worker = spawn();
  const end = (problem: string | null) => {
    worker.terminate();
    onEnd(problem);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<TrialReply>) => {
    if (data.type === 'trial') onTrial(data.trial);
    else end(data.type === 'failed' ? data.message : null);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(`The worker stopped: ${event.message || 'its script could not be loaded'}.`);
  });
  worker.postMessage(trials);
  return () => worker.terminate();
}
