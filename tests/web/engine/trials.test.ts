// Trials as the page hears of them: what a worker says and what is made of it, and the worker itself.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runTrialsIn } from '../../../web/src/engine/trials';
import type { Trial, TrialReply, Trials } from '../../../web/src/engine/trialProtocol';
import { trialsIn } from '../../../web/src/engine/trialWork';
import { loadRealLesson } from './lessonWasm';
import { listen, trials } from './trialExamples';

const trial: Trial = {
  contender: 1,
  seed: 0,
  loss: Float64Array.of(0.7),
  accuracy: Float64Array.of(0.5),
};

/** A worker that does nothing by itself. */
class FakeWorker extends EventTarget {
  readonly got: unknown[] = [];
  terminated = false;

  postMessage(message: unknown): void {
    this.got.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  says(data: TrialReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function start() {
  const worker = new FakeWorker();
  const stop = runTrialsIn(worker as unknown as Worker, trials, listened.listener);
  return { worker, stop };
}
let listened = listen();
afterEach(() => {
  listened = listen();
});

describe('trials in a worker', () => {
  it('are sent once, and heard of as they come until there is no more', () => {
    const { worker } = start();
    expect(worker.got).toEqual([trials]);
    worker.says({ type: 'trial', trial });
    expect([listened.heard, worker.terminated]).toEqual([[trial], false]);
    worker.says({ type: 'done' });
    expect([listened.heard, worker.terminated]).toEqual([[trial, null], true]);
  });

  it('end with the worker’s own sentence', () => {
    const { worker } = start();
    worker.says({ type: 'failed', message: 'noise is -1.' });
    expect([listened.heard, worker.terminated]).toEqual([['noise is -1.'], true]);
  });

  it('end with a sentence when the worker’s script does not come', () => {
    const { worker } = start();
    const error = new Event('error', { cancelable: true });
    worker.dispatchEvent(error);
    expect(listened.heard).toEqual(['The worker stopped: its script could not be loaded.']);
    expect([error.defaultPrevented, worker.terminated]).toEqual([true, true]);
  });

  it('are stopped without a word', () => {
    const { worker, stop } = start();
    stop();
    expect([listened.heard, worker.terminated]).toEqual([[], true]);
  });
});

describe('the worker', () => {
  /** Stands in for the worker's own thread; the returned function gives it a message. */
  async function wake(): Promise<{ give: (data: Trials) => void; replies: TrialReply[] }> {
    const replies: TrialReply[] = [];
    const thread = new EventTarget();
    vi.resetModules();
    vi.stubGlobal('postMessage', (reply: TrialReply) => replies.push(reply));
    vi.stubGlobal('addEventListener', thread.addEventListener.bind(thread));
    vi.doMock('../../../web/src/engine/lesson', () => ({ loadLesson: loadRealLesson }));
    await import('../../../web/src/engine/trialsWorker');
    return {
      replies,
      give: (data) => thread.dispatchEvent(new MessageEvent('message', { data })),
    };
  }
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('../../../web/src/engine/lesson');
  });

  it('replies with every run and says when there is no more', async () => {
    const { give, replies } = await wake();
    give(trials);
    await expect.poll(() => replies.length).toBe(7);
    const runs = [...trialsIn(await loadRealLesson(), trials)];
    expect(replies).toEqual([
      ...runs.map((run) => ({ type: 'trial', trial: run })),
      { type: 'done' },
    ]);
  });

  it('replies with one sentence where it cannot train', async () => {
    const { give, replies } = await wake();
    give({ ...trials, contenders: [{ kind: 'noisy', config: {}, noise: 11 }] });
    await expect.poll(() => replies.length).toBe(1);
    expect(replies).toEqual([
      { type: 'failed', message: 'noise is 11: a number from 0 to 10 is allowed' },
    ]);
  });
});
