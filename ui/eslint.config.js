import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Only the host's room may know by which way the core is reached. */
const onlyTheHost = {
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['@tauri-apps/*'], message: 'Only lib/host knows Tauri.' }] },
  ],
  'no-restricted-globals': [
    'error',
    { name: 'WebSocket', message: 'Only lib/host talks to the core.' },
    { name: 'fetch', message: 'Only lib/host talks to the core.' },
  ],
};

export default ts.config(
  { ignores: ['dist', 'src/lib/bindings', 'node_modules'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      // TypeScript knows which names there are.
      'no-undef': 'off',
      'svelte/require-each-key': 'error',
      // What is reactive is chosen by hand: records are plain, only the tables that hold them are not.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/**'], ignores: ['src/lib/host/**'], rules: onlyTheHost },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
);
