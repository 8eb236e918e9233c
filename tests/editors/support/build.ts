import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import buildPages from './buildPages.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output/editors');
export const EXTENSIONS = { chromium: join(OUTPUT, 'chromium'), firefox: join(OUTPUT, 'firefox') };

const SCRIPTS = {
  bridge: 'bridge.ts',
  background: 'background.ts',
  writing: 'writingScript.ts',
  pageWriting: 'pageWritingScript.ts',
};

/** Builds a page for each editor, and for each browser an extension of what reads and writes, with a bridge for the test. */
export default async function buildAll(): Promise<void> {
  await buildPages();
  for (const [browser, folder] of Object.entries(EXTENSIONS)) {
    await mkdir(folder, { recursive: true });
    for (const [name, file] of Object.entries(SCRIPTS)) await bundle(folder, name, file);
    await writeFile(
      join(folder, 'panel.html'),
      '<!doctype html><title>Panel</title><button>Approve</button>',
    );
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(browser === 'firefox')));
  }
}

function manifest(isFirefox: boolean): object {
  return {
    manifest_version: 3,
    name: 'Editors harness',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['http://127.0.0.1/*'],
    background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['bridge.js'], run_at: 'document_end' }],
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['http://127.0.0.1/*'] }],
    ...(isFirefox && { browser_specific_settings: { gecko: { id: 'editors@countersign.example' } } }),
  };
}

async function bundle(folder: string, name: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2024',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, file),
        formats: ['iife'],
        name: 'countersign',
        fileName: () => `${name}.js`,
      },
    },
  });
}
