import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { packFiles } from '../../../../scripts/build/packFiles.ts';

/** Named as in the extension. */
const SCRIPTS = {
  'content-scripts/gate': 'gateScript.ts',
  generic: 'genericScript.ts',
  pack: 'packScript.ts',
  'content-scripts/tripwire': 'tripwireScript.ts',
  reading: 'readingScript.ts',
  writing: 'writingScript.ts',
  pageWriting: 'pageWritingScript.ts',
};

/** Bundles the gate, the generic host, the tripwire, what reads and what writes into `folder`, minified as the extension's own build does, one file each. */
export async function bundleGate(folder: string): Promise<void> {
  for (const [name, file] of Object.entries(SCRIPTS)) await bundle(folder, name, file);
}

/** Where the harness's extension is built; out of the way of the real one. */
export const HARNESS = join(import.meta.dirname, '../../../../.output/gate-harness');

/** Where the specimen of a tool stands: a host for each, since the origin fallback takes no narrower pattern. */
export const toolSite = (id: string) => `http://${id}.tool.countersign.test`;

/** The site that the harness guards, and one that it doesn't. */
export const SITE = 'http://gate.countersign.test';
export const ELSEWHERE = 'http://elsewhere.countersign.test';

/**
 * Builds an extension of the gate alone: the same scripts, worlds and frames as the real one, with the harness's
 * worker at the other end of its ports and an empty page for its panel.
 */
export default async function buildHarness(): Promise<void> {
  await mkdir(HARNESS, { recursive: true });
  await bundleGate(HARNESS);
  await bundle(HARNESS, 'worker', 'workerScript.ts');
  await copyFile(join(import.meta.dirname, 'review.html'), join(HARNESS, 'review.html'));
  await mkdir(join(HARNESS, 'packs'), { recursive: true });
  const tools = packFiles();
  for (const { path, text } of tools) await writeFile(join(HARNESS, path), text);
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
      name: 'Gate harness',
      version: '1',
      permissions: ['scripting'],
      host_permissions: [`${SITE}/*`, `${toolSite('*')}/*`],
      background: { service_worker: 'worker.js' },
      content_scripts: [
        { ...everywhere, js: ['content-scripts/gate.js', 'generic.js'] },
        { ...everywhere, js: ['content-scripts/tripwire.js'], world: 'MAIN' },
        ...tools.map(({ id, path }) => ({
          ...everywhere,
          matches: [`${toolSite(id)}/*`],
          js: ['content-scripts/gate.js', 'generic.js', 'pack.js', path],
        })),
        {
          ...everywhere,
          // A tool with no pack of the extension's own: one comes from the test, as from policy.
          matches: [`${toolSite('actions')}/*`],
          js: ['content-scripts/gate.js', 'generic.js', 'pack.js'],
        },
        {
          ...everywhere,
          matches: [`${toolSite('*')}/*`],
          js: ['content-scripts/tripwire.js'],
          world: 'MAIN',
        },
      ],
      web_accessible_resources: [
        { resources: ['review.html'], matches: [`${SITE}/*`, `${toolSite('*')}/*`] },
      ],
    }),
  );
}

async function bundle(folder: string, name: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2024',
      outDir: folder,
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
