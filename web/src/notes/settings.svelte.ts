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
export type FigureSettings = Pick<
  Settings<FigureFields>,
  'id' | 'notes' | 'link' | 'reset' | 'write'
>;

export class Settings<Fields extends FigureFields> {
  readonly id: string;
  /** Change these: `bind:value={settings.now.eps}`. */
  now = $state({} as FigureValues<Fields>);
  /** Sentences about what the link asked for in vain; gone with the next change. */
  notes: string[] = $state([]);
  readonly #fields: Fields;
  readonly #lecture: Lecture;

  /** `id`: that of the figure, as links name it. */
  constructor(lecture: Lecture, id: string, fields: Fields) {
    this.id = id;
    this.#fields = fields;
    this.#lecture = lecture;
    const { figure, texts } = lecture.link;
    const { values, notes } = readFields(fields, figure === id ? texts : noTexts);
    this.now = values;
    this.notes = notes;
  }

  reset(): void {
    this.now = readFields(this.#fields, noTexts).values;
    this.notes = [];
  }

  /** The address of this figure alone, as it is. */
  get link(): string {
    return formatLecture(this.id, this.#texts);
  }

  /** Keeps the page's address up to date where this figure is all that it shows. Call it in an effect. */
  write(): void {
    const texts = this.#texts;
    if (this.#lecture.alone === this.id) writeLecture(this.id, texts);
  }

  get #texts(): FigureTexts {
    return writeFields(this.#fields, this.now);
  }
}
