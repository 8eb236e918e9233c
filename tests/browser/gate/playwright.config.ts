import { defineConfig } from '@playwright/test';

/** The gate by itself, in a real Chromium, with a scripted worker at the other end of its ports. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/bundle.ts',
  outputDir: '../../../test-results/gate',
  timeout: 30_000,
  expect: { timeout: 5000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
});
