import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { early } from './plugins/early.ts';
import { smallFonts } from './plugins/fonts.ts';
import { formulas } from './plugins/formulas.ts';
import { offline } from './plugins/offline.ts';
import { policy, policyInPage } from './plugins/policy.ts';

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  plugins: [formulas(), svelte(), early(), smallFonts(), policyInPage(), offline()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { lab: 'index.html', lecture: 'lecture.html' } },
  },
  // Any page may fetch from it, as on GitHub Pages: a figure in a sandboxed iframe has no origin, and fetches as a stranger.
  preview: { headers: { 'Content-Security-Policy': policy }, cors: { origin: '*' } },
  server: { fs: { allow: ['..'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // No test leaves anything behind that another one sees.
          isolate: false,
          include: ['../tests/web/**/*.test.ts', '../tests/scripts/**/*.test.mjs'],
          exclude: ['../tests/web/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['../tests/web/**/*.dom.test.ts'],
        },
      },
    ],
  },
});
