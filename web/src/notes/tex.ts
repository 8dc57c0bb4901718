/** Stands in the source where a formula is wanted; plugins/formulas.ts puts its MathML there when the site is built. */
export function tex(source: TemplateStringsArray): string {
  throw new Error(`This formula was not typeset: ${source.raw.join('')}`);
}
