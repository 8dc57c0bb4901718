// Rules of the house that are not about imports: lengths, lock files, styles in markup.

const mostLines = 300;
const source = /\.(cpp|h|ts|svelte|mjs|js|css|sh|html|py)$|^scripts\/[^.]*$/;

export function* houseViolations(path, text) {
  const lines = text.split('\n').length - 1;
  if (source.test(path) && lines > mostLines)
    yield `${path} has ${lines} lines: ${mostLines} are allowed.`;
  if (path.endsWith('package-lock.json') && text.includes('"resolved"'))
    yield `${path} records where packages were downloaded from: web/.npmrc leaves that out, make it anew.`;
  if (/\.(svelte|html)$/.test(path) && /\sstyle=["'{]/.test(text))
    yield `${path} has a style attribute: the page's policy forbids them.`;
}
