// What a visitor can set in a figure: starts from the link, goes into the figure's own link, can be reset.
import {
  readFields,
  noTexts,
  writeFields,
  type FigureFields,
  type FigureTexts,
  type FigureValues,
} from '../state/figureFields';
import { formatLecture, writeLecture } from '../state/lectureUrl';
import type { Lecture } from './lecture.svelte';

/** What the frame of a figure needs of it. */
export interface FigureSettings {
  readonly id: string;
  readonly notes: readonly string[];
  /** The address of this figure alone, as it is. */
  readonly link: string;
  reset(): void;
  /** Keeps the page's address up to date where this figure is all that it shows. Call it in an effect. */
  write(): void;
}

export class Settings<Fields extends FigureFields> implements FigureSettings {
  readonly id: string;
  /** Change these: `bind:value={settings.now.eps}`. */
  now = $state({} as FigureValues<Fields>);
  /** Sentences about what the link asked for in vain. */
  notes: string[] = $state([]);
  readonly #fields: Fields;
  readonly #lecture: Lecture;

  /** `id`: that of the figure, as links name it. `others`: figures that show the same values. */
  constructor(lecture: Lecture, id: string, fields: Fields, others: readonly string[] = []) {
    this.id = id;
    this.#fields = fields;
    this.#lecture = lecture;
    const { figure, texts } = lecture.link;
    const mine = figure !== null && [id, ...others].includes(figure);
    const { values, notes } = readFields(fields, mine ? texts : noTexts);
    this.now = values;
    this.notes = notes;
  }

  reset(): void {
    this.now = readFields(this.#fields, noTexts).values;
    this.notes = [];
  }

  get link(): string {
    return formatLecture(this.id, this.#texts);
  }

  write(): void {
    this.#write(this.id);
  }

  /** The same values, for another figure that shows them. */
  for(id: string): FigureSettings {
    const link = () => formatLecture(id, this.#texts);
    // Where both are shown, the first one says it.
    const notes = () => (this.#lecture.alone === id ? this.notes : []);
    return {
      id,
      get notes() {
        return notes();
      },
      get link() {
        return link();
      },
      reset: () => this.reset(),
      write: () => this.#write(id),
    };
  }

  #write(id: string): void {
    const texts = this.#texts;
    if (this.#lecture.alone === id) writeLecture(id, texts);
  }

  get #texts(): FigureTexts {
    return writeFields(this.#fields, this.now);
  }
}
