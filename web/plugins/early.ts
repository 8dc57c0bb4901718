// What the page needs soon and would learn of late: named in its head, so that it is fetched while the page is read.
import type { HtmlTagDescriptor, Plugin } from 'vite';

type Attributes = Record<string, string | boolean>;

/** Faces are wanted by the first paint; the engine by workers, which the page's script starts. */
const wanted: readonly (readonly [RegExp, Attributes])[] = [
  [/\.woff2$/, { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true }],
  [/\/worker-[^/]*\.js$/, { rel: 'prefetch' }],
  [/\.wasm$/, { rel: 'prefetch' }],
];

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
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {}).flatMap((file) => linksTo(file, base + file)),
    },
  };
}

function linksTo(file: string, href: string): HtmlTagDescriptor[] {
  const kinds = wanted.filter(([pattern]) => pattern.test(file));
  return kinds.map(([, attrs]) => ({ tag: 'link', attrs: { ...attrs, href }, injectTo: 'head' }));
}
