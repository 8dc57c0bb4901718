// exp and log from sums and products alone, in float32: S. L. Moshier's Cephes library, single precision.
const { fround } = Math;

/** Adding it rounds to a whole number. */
const kRounder = 12582912;
const kLog2e = fround(Math.LOG2E);
/** ln 2 in two parts, so that little is lost. */
const kLn2High = fround(0.693359375);
const kLn2Low = fround(-2.1219444e-4);
/** The bits of the root of 1/2, from which on mantissas are counted. */
const kRootBits = 0x3f3504f3;
const kMantissa = 0x007fffff;

const expCoefficients = Float32Array.of(
  1.98756915e-4,
  1.3981999507e-3,
  8.3334519073e-3,
  4.1665795894e-2,
  1.6666665459e-1,
  5.0000001201e-1,
);
const logCoefficients = Float32Array.of(
  7.0376836292e-2,
  -1.151461031e-1,
  1.167699874e-1,
  -1.2420140846e-1,
  1.4249322787e-1,
  -1.6668057665e-1,
  2.0000714765e-1,
  -2.4999993993e-1,
  3.3333331174e-1,
);
const tanhCoefficients = Float32Array.of(
  -5.70498872745e-3,
  2.06390887954e-2,
  -5.37397155531e-2,
  1.33314422036e-1,
  -3.33332819422e-1,
);

/** A float and its bits. */
const number = new Float32Array(1);
const bits = new Int32Array(number.buffer);

function floatOf(its: number): number {
  bits[0] = its;
  return number[0]!;
}

function bitsOf(float: number): number {
  number[0] = float;
  return bits[0]!;
}

/** Highest power first. */
function polynomial(x: number, coefficients: Float32Array): number {
  let total = coefficients[0]!;
  for (let k = 1; k < coefficients.length; ++k)
    total = fround(fround(total * x) + coefficients[k]!);
  return total;
}

/** 0 below -87, infinity above 88.37. */
export function exp(x: number): number {
  if (x < -87) return 0;
  if (x > 88.37) return Infinity;
  const n = fround(fround(fround(x * kLog2e) + kRounder) - kRounder);
  const r = fround(fround(x - fround(n * kLn2High)) - fround(n * kLn2Low));
  const p = polynomial(r, expCoefficients);
  const value = fround(fround(fround(p * fround(r * r)) + r) + 1);
  return fround(value * floatOf((n + 127) << 23));
}

/** Of a number above 0. */
export function log(x: number): number {
  const offset = bitsOf(x) - kRootBits;
  const e = offset >> 23;
  const f = fround(floatOf((offset & kMantissa) + kRootBits) - 1);
  const square = fround(f * f);
  const cubed = fround(fround(polynomial(f, logCoefficients) * f) * square);
  const low = fround(fround(cubed + fround(e * kLn2Low)) - fround(0.5 * square));
  return fround(fround(f + low) + fround(e * kLn2High));
}

/** log(1 + x) for 0 <= x <= 1, with W. Kahan's correction. */
export function log1p(x: number): number {
  const whole = fround(1 + x);
  return fround(log(whole) - fround(fround(fround(whole - 1) - x) / whole));
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  const square = fround(x * x);
  if (size < 0.625) {
    return fround(fround(fround(polynomial(square, tanhCoefficients) * square) * x) + x);
  }
  // From 9.02 on it rounds to 1.
  const grown = exp(fround(2 * Math.min(size, 10)));
  return Math.sign(x) * fround(1 - fround(2 / fround(grown + 1)));
}
