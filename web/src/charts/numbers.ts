// Numbers as the page writes them: a true minus sign, a sensible precision, never "NaN".

/** Stands where a number is missing. */
const kNone = '–';

function withMinus(text: string): string {
  return text.replaceAll('-', '−');
}

/** "−0.06"; no sign in front of a rounded zero. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return kNone;
  const text = value.toFixed(decimals);
  return withMinus(Number(text) === 0 ? text.replace('-', '') : text);
}

/** "1.2e−4"; "1e6", not "1.0e+6"; "0". */
export function exponential(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) return kNone;
  if (value === 0) return '0';
  return withMinus(value.toExponential(decimals).replace(/\.0+e/, 'e').replace('e+', 'e'));
}

/** "12,400". */
export function thousands(value: number): string {
  if (!Number.isFinite(value)) return kNone;
  return withMinus(String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ','));
}

/** Three digits that matter, or more; two of a small number: 0.973, 12.4, 1,240, 0.0094, 1.2e−4. */
export function short(value: number, digits = 3): string {
  const size = Math.abs(value);
  const more = digits - 3;
  if (size === 0) return '0';
  if (size < 0.001 || size >= 1e5) return exponential(value, 1 + more);
  if (size >= 1000) return more === 0 ? thousands(value) : fixed(value, more - 1);
  // 0.00999 is 0.010, not 0.0100.
  const decimals = [100, 10, 1, 0.00995].findIndex((least) => size >= least);
  return fixed(value, more + (decimals < 0 ? 4 : decimals));
}

/** Like `short`, without zeros at the end: 3, 0.5, −2.4. */
export function brief(value: number, digits = 3): string {
  const text = short(value, digits);
  return text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
}

/** Where something lies: the decimals asked for, shorter when it is large: "−2e20" leaves room for a neighbour. */
export function location(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size >= 1e5) return exponential(value, 0);
  if (size >= 100) return short(value);
  return fixed(value, size < 10 || decimals === 0 ? decimals : Math.max(decimals - 1, 1));
}

/** How wide something is: like `location`, and a small width keeps digits that tell it from zero: "0.0004", "4e−4". */
export function spread(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (!(size < 0.01)) return location(value, decimals);
  if (decimals < 2) return exponential(value, 0);
  const more = Math.max(4, decimals);
  return size >= 0.00005 ? fixed(value, more) : exponential(value, more - 3);
}

/** "98 %", "97.64 %" with five digits; "0 %" of nothing. "100 %" is said only of a whole. */
export function percent(share: number, digits = 3): string {
  if (!Number.isFinite(share)) return kNone;
  if (share === 0) return '0 %';
  const decimals = digits - 3;
  const unit = 10 ** -decimals;
  const rounded = Math.round((100 * share) / unit) * unit;
  return `${fixed(share < 1 ? Math.min(100 - unit, rounded) : rounded, decimals)} %`;
}

/** Two ends of a range with as many digits as tell them apart, two decimals at least, or more. */
export function distinct(from: number, to: number, digits = 3): [string, string] {
  const gap = Math.abs(to - from);
  const size = Math.max(Math.abs(from), Math.abs(to));
  const place = gap > 0 ? -Math.floor(Math.log10(gap)) : -Infinity;
  if (size === 0 || (size >= 0.001 && size < 1e5)) {
    const decimals = Math.min(12, Math.max(digits - 1, place));
    return [fixed(from, decimals), fixed(to, decimals)];
  }
  const decimals = Math.min(12, Math.max(digits - 2, place + Math.floor(Math.log10(size))));
  return [exponential(from, decimals), exponential(to, decimals)];
}
