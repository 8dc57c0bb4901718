// Letters of the mathematics in sentences that are made at run time: each gets its face, its colour and its mark.

export interface Piece {
  text: string;
  /** The symbol's name, as data-s has it; null: plain text. */
  symbol: string | null;
  accent: 'hat' | 'tilde' | null;
  /** The layer, as in a[2]; '' for none. */
  layer: string;
  /** Stops and commas that must not be torn from an accented letter. */
  after: string;
}

const names: Record<string, string> = {
  μ: 'mu',
  σ: 'sigma',
  γ: 'gamma',
  β: 'beta',
  ε: 'eps',
  λ: 'lambda',
  z: 'z',
  ẑ: 'zhat',
};

/** A letter with an accent is a formula, and browsers break lines behind one, whatever follows. */
const stops = /^[.,;:)]+/;

/** "ẑ is 0" as pieces; β₁ and β₂ are the optimisers', and so is β° (momentum's, RMSprop's). */
export function pieces(text: string): Piece[] {
  const parts = text
    .replaceAll(/(?<=\d) (?=[%α])/gu, '\u00a0')
    .split(/(β[₁₂°]|[μσγβελẑ]|z\u0303(?:\[\d\])?|(?<![A-Za-z])(?:[abz]\[\d\]|z(?![A-Za-z])))/u)
    .map(piece);
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (part.accent === null || !next) return;
    part.after = stops.exec(next.text)?.[0] ?? '';
    next.text = next.text.slice(part.after.length);
  });
  return parts;
}

function piece(text: string): Piece {
  const plain = { text, symbol: names[text] ?? null, accent: null, layer: '', after: '' };
  if (text === 'ẑ') return { ...plain, text: 'z', accent: 'hat' };
  if (/^β[₁₂°]$/.test(text)) return { ...plain, text: text.replace('°', ''), symbol: 'opt' };
  const [, letter, tilde, layer = ''] = /^([abz])(\u0303?)(\[\d\])?$/u.exec(text) ?? [];
  if (letter && tilde) return { ...plain, text: letter, symbol: 'ztilde', accent: 'tilde', layer };
  return letter && layer ? { ...plain, text: letter, symbol: letter, layer } : plain;
}
