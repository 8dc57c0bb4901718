// Numbers of clouds as the figures write them.
import { fixed, short, thousands } from '../../charts/numbers';

/** "3.00, 0.50"; numbers from 1,000 on in powers of ten. */
export function pair(numbers: ArrayLike<number>, decimals = 2): string {
  const text = (value: number) => (Math.abs(value) >= 1000 ? short(value) : fixed(value, decimals));
  return `${text(numbers[0] ?? NaN)}, ${text(numbers[1] ?? NaN)}`;
}

/** "36.0", "1.00", "4,860"; "no end" of a flat cloud. */
export function condition(value: number): string {
  if (!Number.isFinite(value)) return 'no end';
  if (value >= 1000) return thousands(value);
  return fixed(value, value < 9.995 ? 2 : 1);
}
