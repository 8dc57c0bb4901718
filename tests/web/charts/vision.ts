// How colours are seen, by whom: for tests. Hex strings.
// Colour blindness as simulated by G. Machado, M. Oliveira and L. Fernandes (2009), severity 1, on linear light.
import { toOklab } from '../../../web/src/charts/oklab';

type Vector = readonly [number, number, number];
export type Matrix = readonly [Vector, Vector, Vector];

export const visions: Record<string, Matrix> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#rrggbb" as linear light, 0 to 1 each. */
function linearOf(hex: string): Vector {
  const channel = (from: number): number => {
    const c = parseInt(hex.slice(from, from + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexOf(linear: Vector): string {
  const bytes = linear.map((c) => {
    const held = Math.min(1, Math.max(0, c));
    return Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055));
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const times = (row: Vector, [r, g, b]: Vector): number => row[0] * r + row[1] * g + row[2] * b;

/** What eyes of that vision make of it. */
export function seen(hex: string, [red, green, blue]: Matrix): string {
  const light = linearOf(hex);
  return hexOf([times(red, light), times(green, light), times(blue, light)]);
}

/** In hundredths of OKLab: two is hardly seen, twelve at a glance. */
export function distance(a: string, b: string): number {
  const [one, other] = [toOklab(a), toOklab(b)];
  return 100 * Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

/** Relative, 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2 has it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
