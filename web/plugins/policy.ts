// Development without the policy that the built page lives under.
import type { Plugin } from 'vite';

const meta = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/** The development server writes styles into the page, which the policy forbids. */
export function withoutPolicy(): Plugin {
  return {
    name: 'without-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(meta, ''),
  };
}
