// OKLab, a colour space in which equal steps look equal (Ottosson 2020, https://bottosson.github.io/posts/oklab).

/** Lightness, green to red, blue to yellow. */
export type Lab = readonly [number, number, number];

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number =>
  c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;

/** A channel (0: red, 1: green, 2: blue) of "#rrggbb", linear, 0 to 1. */
function channel(hex: string, index: number): number {
  return toLinear(parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255);
}

/** "#rrggbb" to OKLab. */
export function toOklab(hex: string): Lab {
  const [r, g, b] = [channel(hex, 0), channel(hex, 1), channel(hex, 2)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** OKLab to red, green, blue, each 0 to 255; what the screen cannot show is clamped. */
export function toBytes([L, a, b]: Lab): [number, number, number] {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toByte(linear: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, toGamma(Math.max(0, linear)))));
}

/** The colour at share t (0 to 1) of the way from one colour to another. */
export function mix(from: Lab, to: Lab, t: number): Lab {
  return [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    from[2] + (to[2] - from[2]) * t,
  ];
}
