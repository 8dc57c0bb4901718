// What a page needs soon and would learn of late: named in its head, so that it is fetched while the page is read.
import { basename } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Attributes = Record<string, string | boolean>;
type Wanted = readonly [RegExp, Attributes];

const preloaded = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true };
const imported = { rel: 'modulepreload', crossorigin: true };
const faces: Wanted = [/\/(inter|KaTeX)[^/]*\.woff2$/, preloaded];
const signs: Wanted = [/\/stix-two-math[^/]*\.woff2$/, preloaded];

/** Faces are wanted by the first paint; the modules by workers or by pictures, which a page's script starts. */
const wantedBy: Record<string, readonly Wanted[]> = {
  'index.html': [
    faces,
    [/\/worker-[^/]*\.js$/, { rel: 'prefetch' }],
    [/\/bnlab-[^/]*\.wasm$/, { rel: 'prefetch' }],
  ],
  'lecture.html': [faces, signs, [/\/bnlesson-[^/]*\.wasm$/, { rel: 'prefetch' }]],
};

/** Scripts that a page imports only when it runs, but always: what its first screen shows. */
const firstOf: Record<string, string> = { 'lecture.html': '/chapters/inputs/Chapter.svelte' };

export function early(): Plugin {
  let base = '';
  return {
    name: 'early',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, filename }) => {
        const page = basename(filename);
        const wanted = wantedBy[page] ?? [];
        const soon = Object.keys(bundle).flatMap((file) => linksTo(file, base + file, wanted));
        const scripts = scriptsOf(bundle, firstOf[page]).filter((file) => !html.includes(file));
        return [...soon, ...scripts.map((file) => head({ ...imported, href: base + file }))];
      },
    },
  };
}

function head(attrs: Attributes): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}

function linksTo(file: string, href: string, wanted: readonly Wanted[]): HtmlTagDescriptor[] {
  const kinds = wanted.filter(([pattern]) => pattern.test(file));
  return kinds.map(([, attrs]) => head({ ...attrs, href }));
}

/** The script made of a source file, and those that it imports. */
function scriptsOf(bundle: Rolldown.OutputBundle, source: string | undefined): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const first = chunks.find(({ facadeModuleId }) => source && facadeModuleId?.endsWith(source));
  return first ? [first.fileName, ...first.imports] : [];
}
