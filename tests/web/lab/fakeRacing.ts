import type { Frame, Origin } from '../../../web/src/engine/client';
import type { Racing } from '../../../web/src/lab/state/lab.svelte';
import { Lab } from '../../../web/src/lab/state/lab.svelte';
import type { Edit } from '../../../web/src/engine/protocol';
import type { Taken, Tensor } from '../../../web/src/engine/tensors';
import type { Config, Twin } from '../../../web/src/state/config';
import type { OwnData } from '../../../web/src/state/own';
import { History } from '../../../web/src/state/history';
import { writable } from '../../../web/src/state/store';

/** A race that trains nothing: it remembers what was proposed, and answers with `refusal`. */
export class FakeRacing implements Racing {
  readonly frame = writable<Frame | null>(null);
  readonly running = writable(false);
  readonly notice = writable<string | null>(null);
  readonly history = new History();
  readonly speed = writable(Infinity);
  readonly proposed: Config[] = [];
  refusal: (config: Config) => string | null = () => null;

  /** The points of the newest proposal. */
  own: OwnData | null = null;
  ended: Twin[] = [];
  #step = 0;

  get origin(): Origin {
    return { config: this.proposed.at(-1)!, own: this.own, step: this.#step, deeds: [] };
  }
  hashes(): Promise<Record<Twin, string>> {
    return Promise.resolve({ a: '0123456789abcdef', b: 'fedcba9876543210' });
  }
  propose(config: Config, own: OwnData | null = null): Promise<string | null> {
    this.proposed.push(config);
    this.own = own;
    return Promise.resolve(this.refusal(config));
  }
  play(): void {
    this.running.set(true);
  }
  pause(): void {
    this.running.set(false);
  }
  step(): Promise<void> {
    return Promise.resolve();
  }
  readonly wentTo: number[] = [];
  goTo(step: number): Promise<void> {
    this.wentTo.push(step);
    this.#step = step;
    this.pause();
    return Promise.resolve();
  }
  readonly edits: [Twin, Edit][] = [];
  edit(twin: Twin, edit: Edit): Promise<string | null> {
    this.edits.push([twin, edit]);
    return Promise.resolve(Number.isFinite(edit.value) ? null : 'value is not finite');
  }
  readonly puts: [Twin, readonly Tensor[]][] = [];
  put(twin: Twin, tensors: readonly Tensor[]): Promise<string | null> {
    this.puts.push([twin, tensors]);
    return Promise.resolve(tensors.length > 0 ? null : 'W[1] is missing');
  }
  taken: Taken | string = 'There is nothing to take.';
  take(): Promise<Taken | string> {
    return Promise.resolve(this.taken);
  }
  reset(): Promise<void> {
    return Promise.resolve();
  }
  look(): void {
    // Nobody looks.
  }
}

/** A lab that has started with what the address says. */
export async function startedLab(): Promise<{ lab: Lab; race: FakeRacing }> {
  const race = new FakeRacing();
  const lab = new Lab(race, () => Promise.resolve({}));
  await lab.start();
  return { lab, race };
}
