import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** In development the core is a running `desirepath serve`, named by its address without the token. */
const core = process.env.DESIREPATH_SERVE;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const proxy = core && {
  '/request': { target: core, changeOrigin: true },
  '/feed': { target: core, ws: true, changeOrigin: true, rewriteWsOrigin: true },
};

/** Icons are drawn by a component of ours. */
const icons: Plugin = {
  name: 'icons',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === '../Icon.svelte' && importer?.includes('@lucide') ? here('./src/lib/ui/Icon.svelte') : null,
};

/** What nearly every screen needs is one piece, and so are the sentences of a language. */
const pieces = [
  ...['en', 'ru'].map((language) => ({ name: language, test: new RegExp(`i18n/${language}/`) })),
  { name: 'base', test: /node_modules|ui\/src\/lib\// },
];

export default defineConfig({
  plugins: [icons, svelte()],
  resolve: { alias: { '@': here('./src') }, conditions: process.env.VITEST ? ['browser'] : undefined },
  // Relative, because the window and the browser serve the files from different roots.
  base: './',
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] }, proxy: proxy || undefined },
  build: {
    target: ['chrome120', 'safari17'],
    // The content security policy allows no data: URLs for fonts and no inline scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: pieces } } },
    reportCompressedSize: false,
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
