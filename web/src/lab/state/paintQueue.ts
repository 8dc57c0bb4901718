// Which pictures are painted in which animation frame.
import type { Scheduler } from '../../engine/frameLoop';

/** Milliseconds between frames that tell of too much work: 30 frames a second are fluent. */
const kLate = 40;
/** Milliseconds between frames that tell of a page that had nothing to paint. */
const kAsleep = 500;
/** Milliseconds of painting after which a frame begins no other picture: the first ones of a page are the slowest. */
const kEnough = 6;
/** How many pictures a frame may paint: at most, and how that falls with a late frame and grows with the others. */
const kMost = 64;
const kCut = 0.7;
const kGrowth = 0.25;

/**
 * Paints what asks for it, first come, first served: all in the next frame where the machine keeps up. Where painting takes
 * long, or frames come late, each paints fewer, one at least, so that the page answers at once and pictures lag instead.
 */
export class PaintQueue {
  private readonly waiting = new Set<() => void>();
  private readonly schedule: Scheduler;
  private readonly now: () => number;
  private scheduled = false;
  private fits = kMost;
  private last = -Infinity;

  constructor(
    schedule: Scheduler = (run) => requestAnimationFrame(run),
    now = () => performance.now(),
  ) {
    this.schedule = schedule;
    this.now = now;
  }

  /** Calls `paint` once in one of the next frames; one that waits already keeps its place. */
  add(paint: () => void): void {
    this.waiting.add(paint);
    if (this.scheduled) return;
    this.scheduled = true;
    this.schedule((time) => this.run(time));
  }

  remove(paint: () => void): void {
    this.waiting.delete(paint);
  }

  private run(time: number): void {
    this.scheduled = false;
    this.learn(time - this.last);
    this.last = time;
    const began = this.now();
    for (const paint of [...this.waiting].slice(0, Math.floor(this.fits))) {
      this.waiting.delete(paint);
      paint();
      if (this.now() - began > kEnough) break;
    }
    const [next] = this.waiting;
    if (next) this.add(next);
  }

  /** `passed`: milliseconds since the last frame that painted. */
  private learn(passed: number): void {
    if (passed > kAsleep) return;
    const most = this.waiting.size + 1;
    const fits = passed > kLate ? kCut * Math.min(this.fits, most) : this.fits + kGrowth;
    this.fits = Math.min(kMost, Math.max(1, fits));
  }
}

/** The page has one main thread, so there is one queue. */
export const pageQueue = new PaintQueue();
