import { exponential, fixed, thousands } from './numbers';

/** Distance between ticks: 1, 2 or 5 times a power of ten, the nearest to span / count. */
function niceStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const rest = raw / power;
  const factor =
    rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1;
  return factor * power;
}

/** Round numbers from `from` to `to` (both allowed), about `count` steps; none when there is no span. */
export function niceTicks(from: number, to: number, count: number): number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const step = niceStep(span, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
}

/** Takes the last digits of a binary fraction away: 0.30000000000000004 is 0.3, and -0 is 0. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}

/** The ticks' texts, with the same decimals for all of them: as many as write their distance exactly. */
export function tickLabels(ticks: readonly number[]): string[] {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const largest = Math.max(...ticks.map(Math.abs));
  const power = (value: number) => Math.floor(Math.log10(value) + 1e-9);
  if (step < 0.001 || largest >= 1e5) {
    const digits = decimalsOf(step / 10 ** power(step)) + power(largest) - power(step);
    return ticks.map((tick) => (tick === 0 ? '0' : exponential(tick, Math.max(0, digits))));
  }
  const decimals = decimalsOf(step);
  if (decimals === 0) return ticks.map(thousands);
  return ticks.map((tick) => (tick === 0 ? '0' : fixed(tick, decimals)));
}

function decimalsOf(value: number): number {
  let decimals = 0;
  while (decimals < 6 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) ++decimals;
  return decimals;
}

/** The first round number that is not below the value: tops of axes, which change seldom. */
export function niceTop(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const rest = value / power - 1e-9;
  const factor = [1, 1.5, 2, 3, 5, 8].find((candidate) => candidate >= rest) ?? 10;
  return clean(factor * power);
}

/** Maps `from`..`to` to pixels `a`..`b`; without a span everything stands in the middle. */
export function linear(from: number, to: number, a: number, b: number): (value: number) => number {
  if (!Number.isFinite(from + to) || from === to) return () => (a + b) / 2;
  const scale = (b - a) / (to - from);
  return (value) => a + (value - from) * scale;
}
