import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { BenchRow } from './row.ts';

/** What all detectors weigh, built as the worker is: one script, minified, with every list and package they need. */
export async function benchBundle(): Promise<BenchRow[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: 'lib/core/detectors/registry.ts', formats: ['iife'], name: 'detectors' },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new TypeError('the build of the detectors gave no script');
  return [
    {
      name: 'worker bundle of all detectors, gzip',
      value: gzipSync(chunk.code, { level: 9 }).length / 1000,
      unit: 'KB',
      budget: 140,
      direction: 'at-most',
      note: `${Math.round(chunk.code.length / 1000)} KB before it; lists of names and words in it`,
    },
  ];
}
