import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { listening } from '../../support/listening.ts';

const FOLDER = join(import.meta.dirname, '../../../.output/bench-editors');

/** A mail's composer around the editor, so that the gate follows it as it would in a tool. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Editor</title>
<section aria-label="Reply"><label>To <input name="to" value="dana@alderfinch.example"></label>
<div id="editor"></div><button type="button">Send</button></section>
<script type="module" src="/page.js"></script></html>`;

export interface EditorSite {
  port: number;
  stop(): Promise<void>;
}

/** Bundles the editors' pages and serves them on a free port, each at `/` and its id. */
export async function startEditorSite(): Promise<EditorSite> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      target: 'es2024',
      outDir: FOLDER,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: { page: join(import.meta.dirname, 'page.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const server = createServer((request, response) => {
    const file = basename(request.url ?? '');
    if (!file.endsWith('.js')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    readFile(join(FOLDER, file)).then(
      (script) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
      () => response.writeHead(404).end('no such script'),
    );
  });
  return listening(server);
}
