import { defineConfig } from 'wxt';
import { readBuiltInConfiguration } from './scripts/build/builtInConfiguration.ts';
import { writeManagedSchema } from './scripts/build/managedSchema.ts';
import { manifest } from './scripts/build/manifest.ts';
import { parseMatches } from './scripts/build/matches.ts';
import { packFiles, packVersions } from './scripts/build/packFiles.ts';

export default defineConfig({
  // Dependencies are imported by name, so that a reader sees where each thing comes from.
  imports: false,
  manifestVersion: 3,
  manifest,
  // A build for the tests or the practice desk stands beside the one that people install.
  outDir: process.env.COUNTERSIGN_OUT ?? '.output',
  hooks: {
    'build:before': writeManagedSchema,
    'build:publicAssets': (_, files) => {
      files.push(...packFiles().map(({ path, text }) => ({ relativeDest: path, contents: text })));
    },
  },
  vite: () => ({
    build: { target: 'es2024' },
    define: {
      __COUNTERSIGN_PACKS__: JSON.stringify(packVersions()),
      __COUNTERSIGN_MATCHES__: JSON.stringify(parseMatches(process.env.COUNTERSIGN_MATCHES)),
      __COUNTERSIGN_CONFIGURATION__: JSON.stringify(
        readBuiltInConfiguration(process.env.COUNTERSIGN_CONFIGURATION),
      ),
    },
  }),
});
