// What was done by hand while a run went on, and at which step: with its first config, all that the run follows from.
import type { Edit } from '../engine/protocol';
import { differences, type Config, type Twin } from './config';

/** At that step live fields were changed, one parameter of one twin was set, or all of them were put in place. */
export type Deed = { step: number } & (
  { patch: Partial<Config> } | { twin: Twin; edit: Edit } | { twin: Twin; put: true }
);

interface Entry {
  deed: Deed;
  /** What ran from then on. */
  config: Config;
}

export class Deeds {
  /** What the run began with. */
  readonly first: Config;
  #entries: Entry[] = [];

  constructor(first: Config) {
    this.first = first;
  }

  /** What runs at that step, after everything that was done there. */
  configAt(step: number): Config {
    return this.#entries.findLast(({ deed }) => deed.step <= step)?.config ?? this.first;
  }

  /** In the order of time, up to and at that step. */
  upTo(step: number): Deed[] {
    return this.#entries.map(({ deed }) => deed).filter((deed) => deed.step <= step);
  }

  /** What came later will come otherwise. */
  forgetAfter(step: number): void {
    this.#entries = this.#entries.filter(({ deed }) => deed.step <= step);
  }

  retune(step: number, config: Config): void {
    this.forgetAfter(step);
    const last = this.#entries.at(-1);
    // Only the last of several changes at one step has been trained with.
    if (last?.deed.step === step && 'patch' in last.deed) this.#entries.pop();
    const patch = changed(this.configAt(step), config);
    if (Object.keys(patch).length > 0) this.#entries.push({ deed: { step, patch }, config });
  }

  edit(step: number, twin: Twin, edit: Edit): void {
    this.#add(step, { step, twin, edit });
  }

  put(step: number, twin: Twin): void {
    this.#add(step, { step, twin, put: true });
  }

  #add(step: number, deed: Deed): void {
    this.forgetAfter(step);
    this.#entries.push({ deed, config: this.configAt(step) });
  }
}

function changed(from: Config, to: Config): Partial<Config> {
  return Object.fromEntries(differences(from, to).map((name) => [name, to[name]]));
}
