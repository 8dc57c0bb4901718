import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Lesson } from '../engine/lesson';
import { Theme } from '../page/theme.svelte';
import type { LectureLink } from '../state/lectureUrl';

/** What all chapters share: the arithmetic, the address, which questions have been answered. */
export class Lecture {
  readonly theme = new Theme();
  readonly link: LectureLink;
  /** The figure that the page shows alone, or null. */
  readonly alone: string | null;
  /** The id of the chapter that is being read. */
  here = $state('');
  readonly #predicted = new SvelteSet<string>();
  readonly #loading: Promise<Lesson>;
  #lesson = $state.raw<Lesson>();

  constructor(link: LectureLink, loading: Promise<Lesson>) {
    this.link = link;
    this.alone = link.embed ? link.figure : null;
    this.#loading = loading;
  }

  /** Settles once the arithmetic has come. Before, the first chapter has its words; figures and other chapters wait. */
  async ready(): Promise<void> {
    this.#lesson = await this.#loading;
  }

  /** Whether the arithmetic has come. */
  get arrived(): boolean {
    return this.#lesson !== undefined;
  }

  /** REQUIRES: arrived. In the first chapter only figures may ask. */
  get lesson(): Lesson {
    if (!this.#lesson) throw new Error('The arithmetic of the figures has not come yet.');
    return this.#lesson;
  }

  /** A figure alone asks nothing. */
  predicted(topic: string): boolean {
    return this.alone !== null || this.#predicted.has(topic);
  }

  predict(topic: string): void {
    this.#predicted.add(topic);
  }
}

export const [getLecture, setLecture] = createContext<Lecture>();
