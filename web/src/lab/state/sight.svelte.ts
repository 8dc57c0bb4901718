import { SvelteSet } from 'svelte/reactivity';
import type { Twin } from '../../state/config';

/** Pictures that the engine computes something for. */
export type PictureKind = 'surface' | 'units' | 'stations' | 'plane' | 'along';

/** Cells a side that a surface has at most, and until its size is known. */
const kMostCells = 512;
const kFirstCells = 96;

/** Which pictures are on screen, and how many pixels a decision surface has there. */
export class Sight {
  private readonly seen = new SvelteSet<string>();
  private pixels = $state(kFirstCells);

  /** A picture has come on screen, or has left it. */
  note(kind: PictureKind, twin: Twin, visible: boolean): void {
    const name = `${kind} ${twin}`;
    if (visible) this.seen.add(name);
    else this.seen.delete(name);
  }

  /** The decision surfaces are that many device pixels wide. */
  measure(pixels: number): void {
    this.pixels = pixels;
  }

  /** Whether this picture of either twin is on screen. */
  has(kind: PictureKind): boolean {
    const [a, b] = [this.seen.has(`${kind} a`), this.seen.has(`${kind} b`)];
    return a || b;
  }

  /** A cell for every pixel, or for every second, third, ... one, so that they fit evenly. */
  get cells(): number {
    return Math.ceil(this.pixels / Math.ceil(this.pixels / kMostCells));
  }
}
