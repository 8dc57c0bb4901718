// One worker as the page sees it: an order in, a promise of its one reply out, and a sure sign when it is lost.
import type { Reply, Request } from './messages';
import { memoryOf } from './transfer';

/** A request as its sender writes it; the id is given here. */
export type Order = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;
export type Answer = Exclude<Reply, { type: 'ready' | 'failed' | 'alive' }>;

/** The worker is of no use any more; the message says why. */
export class WorkerLost extends Error {}

/** The sentence for a piece of work whose workers were lost; anything else thrown is a mistake of this page. */
export function lossOf(error: unknown): string {
  if (error instanceof WorkerLost) return `The engine stopped: ${error.message}.`;
  throw error;
}

/** Seconds without a reply or a sign of life after which a worker counts as dead; loading the module may wait for a slow network. */
const kReplySeconds = 15;
const kReadySeconds = 60;

interface Waiting {
  /** null: the unasked `ready`. */
  id: number | null;
  resolve: (reply: Reply) => void;
  reject: (reason: WorkerLost) => void;
}

export class TwinWorker {
  /** Settles when the worker's module is there, or the worker is lost. */
  readonly ready: Promise<unknown>;
  readonly #worker: Worker;
  readonly #onLost: (reason: string) => void;
  #waiting: Waiting | null = null;
  #lost: WorkerLost | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  #secondsLeft = 0;
  #lastId = 0;

  /** `onLost` is called once, when the worker fails in any way; not after `terminate`. */
  constructor(worker: Worker, onLost: (reason: string) => void) {
    this.#worker = worker;
    this.#onLost = onLost;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data));
    worker.addEventListener('messageerror', () => this.#lose('a message could not be read'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#lose(event.message || 'its script could not be loaded');
    });
    this.ready = this.#wait(null, kReadySeconds);
  }

  /** Sends the order; nothing else may be sent before the reply is there. Rejects with WorkerLost only. */
  ask(order: Order): Promise<Answer> {
    if (this.#waiting !== null) throw new Error('The worker has not answered yet.');
    const id = ++this.#lastId;
    const reply = this.#wait(id, kReplySeconds) as Promise<Answer>;
    if (this.#lost === null) this.#post({ ...order, id });
    return reply;
  }

  /** Ends the worker without a word; what is still waited for is rejected. */
  terminate(reason: string): void {
    this.#worker.terminate();
    this.#lost ??= new WorkerLost(reason);
    this.#finishWaiting()?.reject(this.#lost);
  }

  #post(request: Request): void {
    this.#worker.postMessage(request, { transfer: memoryOf(request) });
  }

  #lose(reason: string): void {
    if (this.#lost !== null) return;
    this.terminate(reason);
    this.#onLost(reason);
  }

  #receive(reply: Reply): void {
    if (reply.type === 'failed') this.#lose(reply.message);
    else if (reply.type === 'alive') this.#secondsLeft = kReplySeconds;
    else if ((reply.type === 'ready' ? null : reply.id) === this.#waiting?.id) {
      this.#finishWaiting()?.resolve(reply);
    }
  }

  #wait(id: number | null, seconds: number): Promise<Reply> {
    if (this.#lost !== null) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      this.#waiting = { id, resolve, reject };
      this.#watch(seconds);
    });
  }

  /** Counts seconds one by one: a computer that slept has its worker's time stopped, too. */
  #watch(seconds: number): void {
    this.#secondsLeft = seconds;
    this.#clock = setInterval(() => {
      if (--this.#secondsLeft <= 0) this.#lose(`there was no answer for ${seconds} seconds`);
    }, 1000);
  }

  #finishWaiting(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    clearInterval(this.#clock);
    return waiting;
  }
}
