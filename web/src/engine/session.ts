// What one twin's worker decides: the reply to every request. Knows no Worker, so that it can be tested anywhere.
import type { EngineConfig } from '../state/config';
import type { OwnData } from '../state/own';
import { messageOf } from './errors';
import type { BuildEngine, TwinEngine } from './module';
import type { Reply, Request } from './messages';
import type { Taken } from './tensors';
import type { View } from './view';

export class Session {
  readonly #build: BuildEngine;
  #running: TwinEngine | null = null;
  #prepared: TwinEngine | null = null;
  /** The points that the running engine was built with, and the prepared one. */
  #own: OwnData | null = null;
  #preparedOwn: OwnData | null = null;

  constructor(build: BuildEngine) {
    this.#build = build;
  }

  /** Never throws: whatever goes wrong inside becomes `refused`. */
  answer(request: Request): Reply {
    try {
      return this.#reply(request);
    } catch (error) {
      return { type: 'refused', id: request.id, message: messageOf(error) };
    }
  }

  #reply(request: Request): Reply {
    const { id } = request;
    switch (request.type) {
      case 'prepare':
        return { type: 'prepared', id, ...this.#prepare(request) };
      case 'commit':
        return { type: 'snapshot', id, snapshot: this.#commit(request.view) };
      case 'discard':
        this.#discard();
        return { type: 'done', id };
      case 'retune':
        this.#engine().retune(request.config);
        return { type: 'done', id };
      case 'advance':
        return {
          type: 'snapshot',
          id,
          snapshot: this.#engine().advance(request.steps, request.view, request.memory),
        };
      case 'seek':
        return {
          type: 'snapshot',
          id,
          snapshot: this.#seek(request),
        };
      case 'score':
        return { type: 'scored', id, scored: this.#engine().score(request.statistics) };
      case 'edit':
        this.#engine().edit(request.edit);
        return { type: 'done', id };
      case 'take':
        return { type: 'taken', id, taken: this.#take(request.start) };
      case 'put':
        this.#engine().put(request.tensors);
        return { type: 'done', id };
      case 'hash':
        return { type: 'hash', id, hash: this.#engine().hash() };
    }
  }

  #seek({ step, most, view, memory }: Extract<Request, { type: 'seek' }>) {
    return this.#engine().seek(step, most, view, memory);
  }

  #take(start: EngineConfig | null): Taken {
    if (start === null) return this.#engine().take();
    const fresh = this.#build(start, this.#own);
    try {
      return fresh.take();
    } finally {
      fresh.release();
    }
  }

  #prepare({ config, own = null }: Extract<Request, { type: 'prepare' }>) {
    this.#discard();
    this.#prepared = this.#build(config, own);
    this.#preparedOwn = own;
    return { dataset: this.#prepared.dataset(), inability: this.#prepared.inability };
  }

  #commit(view: View) {
    if (this.#prepared === null) throw new Error('There is no prepared engine to start.');
    this.#running?.release();
    this.#running = this.#prepared;
    this.#own = this.#preparedOwn;
    this.#prepared = null;
    return this.#running.advance(0, view);
  }

  #discard(): void {
    this.#prepared?.release();
    this.#prepared = null;
  }

  #engine(): TwinEngine {
    if (this.#running === null) throw new Error('There is no running engine.');
    return this.#running;
  }
}
