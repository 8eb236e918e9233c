import { defineConfig } from '@playwright/test';

/** Every editor in both browsers: one browser a project, one page an editor, its text set anew for each edit. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/build.ts',
  outputDir: '../../test-results/editors',
  timeout: 30_000,
  workers: 2,
  // A browser on a busy machine is late at times. What took two tries is named where the run is counted.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
