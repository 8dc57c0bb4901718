// The state of the chapter: which values stand in the table, which example is followed, what comes of it.
import type { FiveSteps, FiveStepsBack } from '../../../engine/lesson';
import type { Lecture } from '../../lecture.svelte';
import { Settings } from '../../settings.svelte';
import { takeBatch, type Batch } from './batch';
import { fields, kLargest } from './fields';
import { cell, typed } from './write';

export class Model {
  readonly settings: Settings<typeof fields>;
  /** As the network gave it. */
  readonly batch: Batch;
  /** Of the untouched batch, whatever has been edited since. */
  readonly before: FiveSteps;
  /** The example that was chosen last, and the one that is pointed at. */
  chosen = $state(2);
  pointed = $state<number | null>(null);
  /** About what was typed last. */
  note = $state('');
  readonly #lesson: Lecture['lesson'];

  constructor(lecture: Lecture) {
    this.#lesson = lecture.lesson;
    this.settings = new Settings(lecture, 'five-steps', fields, ['five-steps-backward']);
    this.batch = takeBatch(lecture.lesson);
    this.before = this.#steps(this.batch.z.slice(0, fields.m.initial), fields.eps.initial);
  }

  get eps(): number {
    return 10 ** this.settings.now.eps;
  }

  /** The values of all examples, edited or not, also of those that m leaves out. */
  get all(): number[] {
    return this.batch.z.map((value, i) => this.settings.now.z?.[i] ?? value);
  }

  z: number[] = $derived.by(() => this.all.slice(0, this.settings.now.m));
  steps: FiveSteps = $derived.by(() => this.#steps(this.z, this.settings.now.eps));
  back: FiveStepsBack = $derived.by(() =>
    this.#lesson.fiveStepsBack(
      this.z,
      this.dz_tilde,
      this.eps,
      this.settings.now.gamma,
      this.settings.now.beta,
    ),
  );

  get dz_tilde(): readonly number[] {
    return this.batch.dz_tilde.slice(0, this.settings.now.m);
  }

  /** The example that is followed through all rows. */
  get followed(): number {
    return Math.min(this.pointed ?? this.chosen, this.settings.now.m - 1);
  }

  /** Puts another value in the place of each; `value` may leave some as they are. */
  edit(value: (z: number, i: number) => number): void {
    const within = (z: number) => Math.max(-kLargest, Math.min(kLargest, z));
    const z = this.all.map((old, i) => within(value(old, i)));
    this.settings.now.z = z.every((value, i) => value === this.batch.z[i]) ? null : z;
    this.note = '';
  }

  set(i: number, value: number): void {
    this.edit((z, j) => (j === i ? value : z));
  }

  /** Takes what was typed for an example, or says why not. */
  type(i: number, text: string): void {
    const value = typed(text);
    if (value === null) {
      const kept = cell(this.all[i] ?? 0);
      const what = text.trim() === '' ? 'An empty field' : `“${text.slice(0, 20)}”`;
      this.note = `${what} is not a number, so example ${i + 1} keeps ${kept}.`;
      return;
    }
    this.set(i, value);
    if (Math.abs(value) > kLargest) {
      this.note =
        'Limited to 1e30: beyond that the square no longer fits the numbers of a network.';
    }
  }

  reset(): void {
    this.note = '';
    this.chosen = 2;
  }

  #steps(z: readonly number[], power: number): FiveSteps {
    const { gamma, beta } = this.settings.now;
    return this.#lesson.fiveSteps(z, 10 ** power, gamma, beta);
  }
}
