import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`./gallery/${name}.html`, import.meta.url));

/** Builds the gallery: panel, popup and console in every state, without an extension around them. */
export default defineConfig({
  root: fileURLToPath(new URL('./gallery', import.meta.url)),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../test-results/gallery', import.meta.url)),
    emptyOutDir: true,
    target: 'es2024',
    rolldownOptions: { input: [page('panel'), page('popup'), page('console'), page('stage')] },
  },
});
