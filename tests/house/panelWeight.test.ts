import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\s\S]*?\bfrom\s+)?'([^']+)';/gm;
const NAMED_TYPES = /^import\s+\{\s*(?:type\s+\w+,?\s*)+\}\s+from\s+'[^']+';/gm;

/** What a module brings with it as it is loaded: types and what is imported later are left out. */
function packagesOf(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8').replace(NAMED_TYPES, '');
    for (const [, name = ''] of source.matchAll(IMPORT)) {
      if (name.startsWith('.')) visit(join(dirname(file), name));
      else packages.set(name, file);
    }
  };
  visit(entry);
  return packages;
}

test('the panel is painted without zod and without the detectors', () => {
  for (const entry of ['components/panel/Panel.tsx', 'lib/pages/panelConnection.ts']) {
    const packages = packagesOf(entry);
    expect([...packages.keys()].filter((name) => !/^(?:preact|@preact\/signals)(?:\/|$)/.test(name))).toEqual(
      [],
    );
  }
});

test('the detectors do without zod', () => {
  expect([...packagesOf('lib/core/detectors/registry.ts').keys()].toSorted()).toEqual([
    '@noble/hashes/sha2.js',
  ]);
});
