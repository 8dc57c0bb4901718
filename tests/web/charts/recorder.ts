// A canvas context that draws nothing, writes every call down and refuses coordinates that are no numbers.
import { vi } from 'vitest';

export interface Call {
  name: string;
  args: unknown[];
  strokeStyle: unknown;
  fillStyle: unknown;
  dash: number[];
}

const kDrawing = [
  'arc',
  'beginPath',
  'bezierCurveTo',
  'clearRect',
  'clip',
  'closePath',
  'drawImage',
  'fill',
  'fillRect',
  'fillText',
  'lineTo',
  'moveTo',
  'putImageData',
  'rect',
  'restore',
  'save',
  'scale',
  'stroke',
  'strokeRect',
  'strokeText',
] as const;

export class Recorder {
  readonly calls: Call[] = [];
  strokeStyle: unknown = '#000000';
  fillStyle: unknown = '#000000';
  dash: number[] = [];
  readonly canvas = {};

  constructor() {
    for (const name of kDrawing) {
      Object.assign(this, { [name]: (...args: unknown[]) => this.write(name, args) });
    }
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  measureText(text: string): { width: number } {
    return { width: 6 * text.length };
  }

  getTransform(): { a: number } {
    return { a: 2 };
  }

  createImageData(width: number, height: number) {
    return { width, height, data: new Uint8ClampedArray(4 * width * height) };
  }

  named(...names: string[]): Call[] {
    return this.calls.filter(({ name }) => names.includes(name));
  }

  get texts(): string[] {
    return this.named('fillText').map(({ args }) => String(args[0]));
  }

  /** x of everything that is drawn at a place. */
  get places(): { x: number; y: number }[] {
    return this.named('moveTo', 'lineTo', 'fillRect', 'strokeRect', 'arc').map(({ args }) => ({
      x: Number(args[0]),
      y: Number(args[1]),
    }));
  }

  private write(name: string, args: unknown[]): void {
    const wrong = args.some((value) => typeof value === 'number' && !Number.isFinite(value));
    if (wrong) throw new Error(`${name}(${args.join(', ')})`);
    const { strokeStyle, fillStyle, dash } = this;
    this.calls.push({ name, args, strokeStyle, fillStyle, dash });
  }
}

/** Draws a picture on a recorder. */
export function record<Data, Size>(
  draw: (ctx: CanvasRenderingContext2D, data: Data, size: Size) => void,
  data: Data,
  size: Size,
): Recorder {
  const recorder = new Recorder();
  draw(recorder as unknown as CanvasRenderingContext2D, data, size);
  return recorder;
}

/** Layers are recorders too; returns those that were made. */
export function stubLayers(): Recorder[] {
  const made: Recorder[] = [];
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly width: number;
      readonly height: number;

      constructor(width: number, height: number) {
        [this.width, this.height] = [width, height];
      }

      getContext(): Recorder {
        const recorder = new Recorder();
        made.push(recorder);
        return recorder;
      }
    },
  );
  return made;
}
