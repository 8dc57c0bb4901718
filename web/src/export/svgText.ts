// How SVG is written: numbers, words and elements.

export type Attributes = Record<string, string | number>;

/** A hundredth of a pixel is fine enough. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/gu, (letter) => names[letter] ?? letter);
}

export function element(name: string, attributes: Attributes, content = ''): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  const start = `<${name}${text.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${escaped(content)}</${name}>`;
}

function written(value: string | number): string {
  return typeof value === 'number' ? shortNumber(value) : escaped(value);
}
