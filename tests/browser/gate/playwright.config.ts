import { defineConfig } from '@playwright/test';

/** The gate by itself, in a real Chromium, with a scripted worker at the other end of its ports. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/bundle.ts',
  outputDir: '../../../test-results/gate',
  timeout: 30_000,
  expect: { timeout: 5000 },
  workers: 3,
  fullyParallel: true,
  // A browser on a busy machine is late at times. What took two tries is named where the run is counted.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
});
