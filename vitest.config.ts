import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What `wxt.config.ts` writes into a build: here, the store build with nothing baked in.
  define: {
    __COUNTERSIGN_MATCHES__: 'null',
    __COUNTERSIGN_CONFIGURATION__: 'null',
    __COUNTERSIGN_PACKS__: '{}',
  },
  test: {
    // Real processes and databases are slow on a busy machine; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    include: ['tests/{unit,contract,detectors,gold,house}/**/*.test.{ts,tsx}'],
  },
});
