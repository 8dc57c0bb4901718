// Formulas of the lecture: tex`\mu = \frac{1}{m}\sum z` in a source file becomes MathML when the site is built, so that
// no typesetter and no face of its own has to be sent.
import katex from 'katex';
import type { Plugin } from 'vite';

/** A letter stands for one thing in the whole lecture; figures mark it with the same name. */
const symbols: Record<string, string> = {
  μ: 'mu',
  σ: 'sigma',
  γ: 'gamma',
  β: 'beta',
  ε: 'eps',
  ϵ: 'eps',
  λ: 'lambda',
};
const accents: Record<string, string> = { '^': 'zhat', '~': 'ztilde' };
/** \s{name}{...} gives a part of a formula the name of another symbol: the optimisers' \s{opt}{\beta}. */
const macros = { '\\s': '\\textcolor{#1}{#2}', '\\eps': '\\varepsilon' };

export function formulas(): Plugin {
  return {
    name: 'formulas',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/notes\/.*\.(ts|svelte)$/, code: 'tex`' },
      handler: (code) =>
        code.replace(/\btex`([^`]*)`/g, (_, source: string) => JSON.stringify(typeset(source))),
    },
  };
}

/** MathML of a formula, its symbols marked with data-s. Throws when it is no TeX. */
export function typeset(source: string): string {
  const html = katex.renderToString(source, {
    output: 'mathml',
    strict: 'error',
    macros: { ...macros },
  });
  const body = /<semantics>(.*)<annotation/s.exec(html)?.[1] ?? '';
  return `<math>${marked(body)}</math>`;
}

function marked(mathml: string): string {
  return mathml
    .replace(/<mstyle mathcolor="(\w+)">(.*?)<\/mstyle>/gs, (_, name: string, inner: string) =>
      inner.replace(/<(mi|mover|msub|msup)\b/, `<$1 data-s="${name}"`),
    )
    .replace(
      /<mover( accent="true")><mi>z<\/mi><mo[^>]*>([\^~])<\/mo>/g,
      (whole, _, accent: string) =>
        whole.replace('<mover', `<mover data-s="${accents[accent] ?? ''}"`),
    )
    .replace(/<mi>(.)<\/mi>/gu, (whole, letter: string) =>
      letter in symbols ? `<mi data-s="${symbols[letter] ?? ''}">${letter}</mi>` : whole,
    );
}
