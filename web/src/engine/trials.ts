// Trials as the page sees them: a list in, runs out one by one, and an end at any time.
import type { TrialListener, TrialReply, Trials } from './trialProtocol';
import { runTrialsHere } from './trialsHere';

function spawnTrials(): Worker {
  return new Worker(new URL('./trialsWorker.ts', import.meta.url), { type: 'module' });
}

/** In a worker of their own. A page in a sandboxed iframe has no origin, and may not start one. */
export function runTrials(trials: Trials, listener: TrialListener): () => void {
  return globalThis.origin === 'null'
    ? runTrialsHere(trials, listener)
    : runTrialsIn(spawnTrials(), trials, listener);
}

/** Starts them in a worker. The returned function ends it without another word. */
export function runTrialsIn(
  worker: Worker,
  trials: Trials,
  { onTrial, onEnd }: TrialListener,
): () => void {
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
