import type { Size } from '../../charts/types';
import { pageQueue } from './paintQueue';

/** Where a picture was pointed at, in CSS pixels, and how large it is. */
export interface Place extends Size {
  x: number;
  y: number;
}

export type Draw<Data> = (ctx: CanvasRenderingContext2D, data: Data, size: Size) => void;

/** Dots per CSS pixel on paper, at least: 288 an inch. */
const kPaperDots = 3;

/**
 * Keeps one canvas painted: at its own size, in device pixels, at most once per animation frame, and only
 * while it can be seen. Where the machine is too slow for all pictures they take turns. For paper it is painted finer;
 * the style sheet of print gets the picture's size on screen as --drawn-width and --drawn-shape.
 */
export class Painter<Data> {
  private readonly canvas: HTMLCanvasElement;
  private readonly ctx: CanvasRenderingContext2D | null;
  private readonly draw: Draw<Data>;
  private readonly tell: (visible: boolean) => void;
  private data: Data | null = null;
  private visible = true;
  private stale = false;
  private printing = false;
  /** As the observer told: asking the element would force a layout in every frame. */
  private size: Size = { width: 0, height: 0 };
  private readonly resize = new ResizeObserver((entries) => this.resized(entries));
  private readonly sight = new IntersectionObserver((entries) => this.seen(entries), {
    rootMargin: '200px',
  });

  /** `tell` learns when the picture comes on screen, or nearly, and when it leaves it. */
  constructor(canvas: HTMLCanvasElement, draw: Draw<Data>, tell: (visible: boolean) => void) {
    this.canvas = canvas;
    this.ctx = canvas.getContext('2d');
    this.draw = draw;
    this.tell = tell;
    tell(true);
    this.resize.observe(canvas);
    this.sight.observe(canvas);
    document.fonts.addEventListener('loadingdone', this.refresh);
    // The window's zoom, or another screen: the size may be the same in other pixels.
    addEventListener('resize', this.refresh);
    addEventListener('beforeprint', this.beginPrint);
    addEventListener('afterprint', this.endPrint);
  }

  show(data: Data | null): void {
    this.data = data;
    this.refresh();
  }

  stop(): void {
    pageQueue.remove(this.paint);
    this.tell(false);
    this.resize.disconnect();
    this.sight.disconnect();
    document.fonts.removeEventListener('loadingdone', this.refresh);
    removeEventListener('resize', this.refresh);
    removeEventListener('beforeprint', this.beginPrint);
    removeEventListener('afterprint', this.endPrint);
  }

  private readonly refresh = (): void => {
    this.stale = true;
    if (this.visible) pageQueue.add(this.paint);
  };

  /** At once: the browser prints what is there when its event is over. */
  private readonly beginPrint = (): void => {
    const { width, height } = this.size;
    this.canvas.style.setProperty('--drawn-width', `${String(width)}px`);
    this.canvas.style.setProperty('--drawn-shape', String(width / Math.max(1, height)));
    this.printing = true;
    this.paint();
  };

  private readonly endPrint = (): void => {
    this.printing = false;
    this.refresh();
  };

  private resized(entries: ResizeObserverEntry[]): void {
    const box = entries.at(-1)?.contentRect;
    if (box) this.size = { width: box.width, height: box.height };
    this.refresh();
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    this.visible = entries.at(-1)?.isIntersecting ?? true;
    this.tell(this.visible);
    if (this.visible && this.stale) this.refresh();
  }

  private readonly paint = (): void => {
    const { ctx } = this;
    const { width, height } = this.size;
    if (ctx === null || width === 0 || height === 0) return;
    this.stale = false;
    this.fit(width, height);
    ctx.setTransform(this.canvas.width / width, 0, 0, this.canvas.height / height, 0, 0);
    ctx.clearRect(0, 0, width, height);
    if (this.data !== null) this.draw(ctx, this.data, this.size);
  };

  /** Setting a canvas's size clears it and is slow, so only when it changed (also with the browser's zoom). */
  private fit(width: number, height: number): void {
    // One that is laid out anew for paper has not been told.
    const onPaper = this.printing || matchMedia('print').matches;
    const dots = onPaper ? Math.max(kPaperDots, devicePixelRatio) : devicePixelRatio;
    const wide = Math.round(width * dots);
    const high = Math.round(height * dots);
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== high) this.canvas.height = high;
  }
}
