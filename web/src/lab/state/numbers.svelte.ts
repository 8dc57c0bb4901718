import { SvelteMap } from 'svelte/reactivity';
import type { Table } from '../../charts/tables/table';

/** The tables of every picture that is on screen, by the picture's name. */
export class Numbers {
  private readonly known = new SvelteMap<string, () => readonly Table[]>();

  /** A picture has come on screen; the returned function takes it away. */
  add(picture: string, tables: () => readonly Table[]): () => void {
    this.known.set(picture, tables);
    return () => {
      if (this.known.get(picture) === tables) this.known.delete(picture);
    };
  }

  get pictures(): string[] {
    return [...this.known.keys()];
  }

  /** As the picture is now; none when it has left the screen. */
  of(picture: string): readonly Table[] {
    return this.known.get(picture)?.() ?? [];
  }
}
