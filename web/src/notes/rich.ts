// Letters of the mathematics in sentences that are made at run time: each gets its face, its colour and its mark.

export interface Piece {
  text: string;
  /** The symbol's name, as data-s has it; null: plain text. */
  symbol: string | null;
  accent: 'hat' | 'tilde' | null;
}

const names: Record<string, string> = {
  μ: 'mu',
  σ: 'sigma',
  γ: 'gamma',
  β: 'beta',
  ε: 'eps',
  λ: 'lambda',
  ẑ: 'zhat',
  z̃: 'ztilde',
};

/** "ẑ is 0" as pieces; β₁ and β₂ are the optimisers', and so is β° (momentum's, RMSprop's). */
export function pieces(text: string): Piece[] {
  return text.split(/(β[₁₂°]|[μσγβελẑ]|z\u0303|(?<![A-Za-z])z(?![A-Za-z]))/u).map(piece);
}

function piece(text: string): Piece {
  if (text === 'ẑ') return { text: 'z', symbol: 'zhat', accent: 'hat' };
  if (text === 'z\u0303') return { text: 'z', symbol: 'ztilde', accent: 'tilde' };
  if (text === 'z') return { text, symbol: 'z', accent: null };
  if (/^β[₁₂°]$/.test(text)) return { text: text.replace('°', ''), symbol: 'opt', accent: null };
  return { text, symbol: names[text] ?? null, accent: null };
}
