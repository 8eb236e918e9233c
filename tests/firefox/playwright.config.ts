import { defineConfig } from '@playwright/test';
import { WORKERS } from './support/build.ts';

/** The built extension in a real Firefox, driven over WebDriver BiDi, with a real endpoint and the practice desk. */
export default defineConfig({
  testDir: './specs',
  globalSetup: './support/build.ts',
  outputDir: '../../test-results/firefox',
  fullyParallel: true,
  workers: WORKERS,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A browser on a busy machine is late at times. What took two tries is named where the run is counted.
  retries: 1,
  forbidOnly: true,
});
