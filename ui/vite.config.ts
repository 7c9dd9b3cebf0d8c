import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { '@': here('./src') }, conditions: process.env.VITEST ? ['browser'] : undefined },
  // Relative, because the window and the browser serve the files from different roots.
  base: './',
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
  build: {
    target: ['chrome120', 'safari17'],
    // The content security policy allows no data: URLs for fonts and no inline scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
