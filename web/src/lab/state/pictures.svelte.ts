import { SvelteSet } from 'svelte/reactivity';
import type { Size } from '../../charts/types';

/** A picture that is on the page now. */
export interface Shown {
  words: () => { title: string; caption: string };
  size: () => Size;
  draw: (ctx: CanvasRenderingContext2D, size: Size) => void;
}

/** The pictures on the page, in the order in which they came. */
export class Pictures {
  private readonly all = new SvelteSet<Shown>();

  /** The returned function takes it away. */
  add(picture: Shown): () => void {
    this.all.add(picture);
    return () => this.all.delete(picture);
  }

  /** Those that take up room. */
  get list(): readonly Shown[] {
    return [...this.all].filter((picture) => picture.size().width > 0);
  }
}

/** What the label says beyond the picture's name. */
export function captionOf(name: string, label: string): string {
  if (!label.startsWith(name)) return label;
  return label.slice(name.length).replace(/^[.:;,\s]+/u, '');
}
