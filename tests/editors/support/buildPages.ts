import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { PAGES } from './editors.ts';

/** Where the editors' pages stand. */
export const SITE = join(import.meta.dirname, '../../../.output/editors/site');

/** Bundles a page for each editor into `SITE`. */
export default async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '..'),
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      target: 'es2024',
      outDir: SITE,
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(
          PAGES.map((page) => [page, join(import.meta.dirname, `../pages/${page}.ts`)]),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  for (const page of PAGES) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title>
<div id="editor"></div><script type="module" src="/${page}.js"></script></html>`;
    await writeFile(join(SITE, `${page}.html`), html);
  }
}
