import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { bundleGate } from '../../gate/support/bundle.ts';

/** Where the extension of these tests is built: gate, generic host, and a worker that only asks for provenance. */
export const HARNESS = join(import.meta.dirname, '../../../../.output/provenance-harness');
export const SITE = 'http://provenance.countersign.test';

/** Builds the extension, and the page's script with the editors in it. */
export default async function buildHarness(): Promise<void> {
  await mkdir(HARNESS, { recursive: true });
  await bundleGate(HARNESS);
  await bundle('worker', 'workerScript.ts');
  await bundle('editors', 'editorsScript.js');
  const everywhere = {
    matches: [`${SITE}/*`],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    run_at: 'document_start',
  };
  await writeFile(
    join(HARNESS, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Provenance harness',
      version: '1',
      permissions: ['scripting'],
      host_permissions: [`${SITE}/*`],
      background: { service_worker: 'worker.js' },
      content_scripts: [{ ...everywhere, js: ['content-scripts/gate.js', 'generic.js'] }],
    }),
  );
}

async function bundle(name: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // Draft.js asks for Node's names.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      target: 'es2024',
      outDir: HARNESS,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, file),
        formats: ['iife'],
        name: 'countersign',
        fileName: () => `${name}.js`,
      },
    },
  });
}
