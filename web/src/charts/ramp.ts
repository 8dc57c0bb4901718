// Even ramps from paper to each class colour. Class 0 -> paper -> class 1 is two of them, joined at the paper.
import { mix, toBytes, toOklab } from './oklab';
import { type Palette, classColours } from './palette';

const kShades = 128;

/** Pixels, in the byte order of image data. */
export interface Shades {
  /** Per class, kShades pixels from paper to the class colour. */
  classes: [Uint32Array, Uint32Array, Uint32Array];
  /** From class 0 over paper, in the middle, to class 1. */
  diverging: Uint32Array;
  paper: number;
}

type Cache = WeakMap<Palette, Shades>;
const surfaces: Cache = new WeakMap();
const thumbs: Cache = new WeakMap();

/** The shades of decision surfaces: pale, so that points stay readable on them. */
export function surfaceShades(palette: Palette): Shades {
  return shadesOf(surfaces, palette, palette.surfaceStrength);
}

/** The shades of thumbnails, which nothing is drawn on. */
export function thumbShades(palette: Palette): Shades {
  return shadesOf(thumbs, palette, palette.thumbStrength);
}

function shadesOf(cache: Cache, palette: Palette, strength: number): Shades {
  const known = cache.get(palette);
  if (known) return known;
  const [c0, c1, c2] = classColours(palette);
  const ramp = (colour: string) => shadesTo(palette, colour, strength);
  const classes: Shades['classes'] = [ramp(c0), ramp(c1), ramp(c2)];
  const made: Shades = {
    classes,
    diverging: Uint32Array.of(...classes[0].subarray(1).toReversed(), ...classes[1]),
    paper: pixel(toBytes(toOklab(palette.surfacePaper))),
  };
  cache.set(palette, made);
  return made;
}

function shadesTo(palette: Palette, colour: string, strength: number): Uint32Array {
  const paper = toOklab(palette.surfacePaper);
  const end = mix(paper, toOklab(colour), strength);
  return Uint32Array.from({ length: kShades }, (_, i) =>
    pixel(toBytes(mix(paper, end, i / (kShades - 1)))),
  );
}

/** Written byte by byte, so that it holds on machines of either byte order. */
function pixel([red, green, blue]: [number, number, number]): number {
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0] ?? 0;
}

/** A pixel as a canvas wants a colour named. */
export function pixelColour(value: number): string {
  const [red, green, blue] = new Uint8Array(Uint32Array.of(value).buffer);
  return `rgb(${red ?? 0},${green ?? 0},${blue ?? 0})`;
}

/** The pixel of a class at a strength from 0 (paper) to 1 (the ramp's end); paper where there is no number. */
export function shade(shades: Shades, index: 0 | 1 | 2, strength: number): number {
  const step = Math.round((kShades - 1) * Math.min(1, Math.max(0, strength)));
  return shades.classes[index][step] ?? shades.paper;
}

/** class 0 -> paper -> class 1 for t from -1 to 1; paper where there is no number. */
export function diverging(shades: Shades, t: number): number {
  const step = Math.round((kShades - 1) * Math.min(1, Math.abs(t)));
  return shades.diverging[kShades - 1 + (t < 0 ? -step : step)] ?? shades.paper;
}

/**
 * The colour of a mark with value t from -1 to 1: class 0 -> grey -> class 1. Grey, not paper, so that a mark
 * near 0 can be seen.
 */
export function markColour(palette: Palette, t: number): string {
  const grey = mix(toOklab(palette.paper), toOklab(palette.ink3), 0.55);
  const end = toOklab(t < 0 ? palette.class0 : palette.class1);
  return `rgb(${toBytes(mix(grey, end, Math.min(1, Math.abs(t)))).join(',')})`;
}
