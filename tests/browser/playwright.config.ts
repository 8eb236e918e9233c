import { defineConfig } from '@playwright/test';

/** The built extension in a real Chromium, with a real endpoint and the practice desk. */
export default defineConfig({
  testDir: './specs',
  globalSetup: ['./support/build.ts', '../editors/support/buildPages.ts'],
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  // Each browser with its extension takes most of a core.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A browser on a busy machine is late at times. What took two tries is named where the run is counted.
  retries: 1,
  forbidOnly: true,
  // What waits by the clock begins first, beside everything else.
  projects: [
    { name: 'waits', testMatch: /overdue/ },
    { name: 'works', testIgnore: /overdue/ },
  ],
});
