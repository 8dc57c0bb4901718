// What a page needs soon and would learn of late: named in its head, so that it is fetched while the page is read.
import { basename } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

type Attributes = Record<string, string | boolean>;
type Wanted = readonly [RegExp, Attributes];

const preloaded = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true };
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
      handler: (_, { bundle = {}, filename }) => {
        const page = basename(filename);
        const wanted = wantedBy[page] ?? [];
        return Object.keys(bundle).flatMap((file) => linksTo(file, base + file, wanted));
      },
    },
  };
}

function linksTo(file: string, href: string, wanted: readonly Wanted[]): HtmlTagDescriptor[] {
  const kinds = wanted.filter(([pattern]) => pattern.test(file));
  return kinds.map(([, attrs]) => ({ tag: 'link', attrs: { ...attrs, href }, injectTo: 'head' }));
}
