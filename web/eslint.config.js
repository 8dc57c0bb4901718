import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Run from the repository's root: paths here are relative to it.
const node = [
  'web/*.{ts,js}',
  'scripts/**/*.mjs',
  'tests/scripts/**',
  'tests/browser/**',
  'tests/bench/**',
  'tests/peers/**',
];
const tests = ['tests/**'];

const message = 'Only state/url and state/lectureUrl touch the address.';
const address = ['location', 'history'].map((name) => ({ name, message }));
const addressOfWindow = ['window', 'globalThis', 'self', 'document'].flatMap((object) =>
  address.map(({ name }) => ({ object, property: name, message })),
);

export default defineConfig(
  globalIgnores(['**/wasm/bn*.mjs']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.worker.json', './tsconfig.node.json'],
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // Here eslint does not know the type of a handler's event; svelte-check does, and looks as strictly.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: node, languageOptions: { globals: { ...globals.node } } },
  {
    files: ['web/plugins/offlineWorker.js'],
    languageOptions: {
      globals: { ...globals.serviceworker, files: 'readonly', version: 'readonly' },
    },
  },
  {
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // One file a page knows its address.
    files: ['web/src/**'],
    ignores: ['web/src/state/url.ts', 'web/src/state/lectureUrl.ts'],
    rules: {
      'no-restricted-globals': ['error', ...address],
      'no-restricted-properties': ['error', ...addressOfWindow],
    },
  },
  {
    files: tests,
    rules: {
      'no-empty-pattern': 'off', // Playwright's fixtures
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
);
