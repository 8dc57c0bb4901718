// A race without threads: fake workers that answer when the test says so, frames by hand, a document to hide.
import { expect, vi } from 'vitest';
import { Race } from '../../../web/src/engine/client';
import type { Reply, Request } from '../../../web/src/engine/messages';
import { Session } from '../../../web/src/engine/session';
import { defaults, type Twin } from '../../../web/src/state/config';
import { fakeBuild, type FakeEngine } from './fakeEngine';

/** Behaves as a Worker with a real session around fake engines. */
export class FakeWorker extends EventTarget {
  readonly twin: Twin;
  readonly received: Request[] = [];
  readonly engines: FakeEngine[];
  terminated = false;
  /** A silent worker takes requests and never answers. */
  silent = false;
  readonly #session: Session;
  #unanswered: Request[] = [];

  constructor(twin: Twin) {
    super();
    this.twin = twin;
    const { build, built } = fakeBuild();
    this.engines = built;
    this.#session = new Session(build);
  }

  get busy(): boolean {
    return this.#unanswered.length > 0;
  }

  /** Whether it would answer now. */
  get waitsForTest(): boolean {
    return this.busy && !this.silent && !this.terminated;
  }

  get engine(): FakeEngine {
    return this.engines.at(-1)!;
  }

  /** Takes memory away from the sender, as a worker does. */
  postMessage(request: Request, { transfer }: { transfer: ArrayBuffer[] }): void {
    if (this.busy) throw new Error('a request was queued behind another one');
    const arrived = structuredClone(request, { transfer });
    this.received.push(arrived);
    this.#unanswered.push(arrived);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(reply: Reply): void {
    if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  answer(change: (reply: Reply) => Reply = (reply) => reply): void {
    const requests = this.#unanswered;
    if (this.silent) return;
    this.#unanswered = [];
    for (const request of requests) this.say(change(this.#session.answer(request)));
  }

  die(message = 'out of memory'): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

class FakeDocument extends EventTarget {
  hidden = false;

  show(visible: boolean): void {
    this.hidden = !visible;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

export class Arena {
  readonly page = new FakeDocument();
  readonly workers: FakeWorker[] = [];
  readonly race: Race;
  /** Whether new workers say that they are ready. */
  readyAtOnce = true;
  /** Thrown instead of making a worker. */
  spawnError: Error | null = null;
  readonly #frames: ((time: number) => void)[] = [];
  #time = 0;

  constructor() {
    vi.stubGlobal('document', this.page);
    this.race = new Race({
      spawn: (twin) => this.#spawn(twin) as unknown as Worker,
      onFrame: (run) => this.#frames.push(run),
    });
  }

  /** The newest worker of a twin. */
  worker(twin: Twin): FakeWorker {
    return this.workers.findLast((worker) => worker.twin === twin)!;
  }

  get frame() {
    return this.race.frame.get();
  }

  /** The defaults, started and shown. */
  async start(): Promise<void> {
    expect(await this.after(this.race.propose(defaults))).toBeNull();
    await this.run(1);
  }

  /** What both workers were asked for since the last call; fails unless it is the same. */
  orders(): string[] {
    const [a, b] = (['a', 'b'] as const).map((twin) => {
      const requests = this.worker(twin).received.splice(0);
      return requests.map(
        (each) => `${each.type}${each.type === 'advance' ? ` ${each.steps}` : ''}`,
      );
    });
    expect(a).toEqual(b);
    return a!;
  }

  /** Lets the workers answer until nothing is asked any more. */
  async settle(): Promise<void> {
    await breathe();
    while (this.workers.some((worker) => worker.waitsForTest)) {
      for (const worker of this.workers) worker.answer();
      await breathe();
    }
  }

  /** One animation frame; does not wait for the workers. */
  paint(ms = 16): void {
    this.#time += ms;
    for (const run of this.#frames.splice(0)) run(this.#time);
  }

  get framesAsked(): number {
    return this.#frames.length;
  }

  /** That many frames, in which the workers answer. */
  async run(frames: number, ms = 16): Promise<void> {
    for (let i = 0; i < frames; ++i) {
      this.paint(ms);
      await this.settle();
    }
  }

  /** Does what the page does, while the workers answer. */
  async after<T>(done: Promise<T>): Promise<T> {
    await this.settle();
    return done;
  }

  #spawn(twin: Twin): FakeWorker {
    if (this.spawnError !== null) throw this.spawnError;
    const worker = new FakeWorker(twin);
    this.workers.push(worker);
    if (this.readyAtOnce) queueMicrotask(() => worker.say({ type: 'ready' }));
    return worker;
  }
}

/** The reply of a twin whose run has just stopped being finite. */
export function diverged(reply: Reply): Reply {
  if (reply.type !== 'snapshot') return reply;
  const divergence = { step: reply.snapshot.step, layer: 2, quantity: 'z' };
  return { ...reply, snapshot: { ...reply.snapshot, divergence } };
}

/** Lets every promise that can settle do so. */
export async function breathe(): Promise<void> {
  for (let i = 0; i < 20; ++i) await Promise.resolve();
}
