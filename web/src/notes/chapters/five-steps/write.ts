// Numbers as the chapter's tables write them: two decimals, shorter where they are large.
import { exponential, fixed, thousands } from '../../../charts/numbers';

export function cell(value: number): string {
  const size = Math.abs(value);
  if (size >= 99_999.5) return exponential(value);
  if (size >= 999.5) return thousands(value);
  return fixed(value, size >= 99.95 ? 1 : 2);
}

/** The power of ten of eps as its value: "1e−5", "0.1". */
export function epsText(power: number): string {
  const eps = 10 ** power;
  return power < -2 ? exponential(eps) : String(Number(eps.toPrecision(2)));
}

/** Behind a sign: "(−0.94)". */
export function inBrackets(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** What a visitor typed, as a number: a comma or a true minus will do. null: it is none. */
export function typed(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  const value = plain === '' ? NaN : Number(plain);
  return Number.isFinite(value) ? value : null;
}
