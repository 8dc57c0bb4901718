// Dragging inside an SVG that is drawn at one unit a CSS pixel.

type Move = (x: number, y: number) => void;

/** Follows the pointer that has just been pressed on a part of an SVG, from here on until it is let go. */
export function follow(event: PointerEvent, move: Move, end?: () => void): void {
  const part = event.currentTarget as SVGElement;
  const svg = part.ownerSVGElement ?? part;
  event.preventDefault();
  const moved = ({ clientX, clientY }: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    move(clientX - box.left, clientY - box.top);
  };
  const stop = () => {
    removeEventListener('pointermove', moved);
    for (const last of ['pointerup', 'pointercancel']) removeEventListener(last, stop);
    end?.();
  };
  addEventListener('pointermove', moved);
  for (const last of ['pointerup', 'pointercancel']) addEventListener(last, stop);
}

/** The direction of an arrow key, upwards positive; null for any other key. */
export function arrow(key: string): readonly [number, number] | null {
  const ways: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  return ways[key] ?? null;
}
