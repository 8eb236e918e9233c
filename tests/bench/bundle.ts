import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { BenchRow } from './row.ts';

/**
 * What detectors weigh, built as the worker is: one script, minified, with every list and package they need; those
 * of personal data and credentials by themselves, and all together with what reads sentences.
 */
export async function benchBundle(): Promise<BenchRow[]> {
  return [
    await weighed('worker bundle of personal data and credentials, gzip', 'tests/bench/personalDetectors.ts'),
    await weighed('worker bundle of all detectors, gzip', 'lib/core/detectors/registry.ts'),
  ];
}

async function weighed(name: string, entry: string): Promise<BenchRow> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name: 'detectors' },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new TypeError('the build of the detectors gave no script');
  return {
    name,
    value: gzipSync(chunk.code, { level: 9 }).length / 1000,
    unit: 'KB',
    budget: 140,
    direction: 'at-most',
    note: `${Math.round(chunk.code.length / 1000)} KB before it; lists of names and words in it`,
  };
}
