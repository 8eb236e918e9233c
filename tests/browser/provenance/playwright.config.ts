import { defineConfig } from '@playwright/test';

/** Who wrote it: labelled sequences of real input, in real editors, in a real Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/bundle.ts',
  outputDir: '../../../test-results/provenance',
  timeout: 1_800_000,
  expect: { timeout: 5000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
});
