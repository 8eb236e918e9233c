import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const results = (name: string) => fileURLToPath(new URL(`../../test-results/${name}`, import.meta.url));

/**
 * Pictures, accessibility and behaviour of the panel and the popup, without an extension around them.
 * Pictures of every state are written to test-results/visual. COUNTERSIGN_CHROMIUM names another Chromium.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: results('visual-run'),
  snapshotPathTemplate: '{testDir}/baseline/{arg}{ext}',
  globalSetup: './serveGallery.ts',
  fullyParallel: true,
  workers: 3,
  // A browser on a busy machine is late at times. What took two tries is named where the run is counted.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 460, height: 900 },
    launchOptions: {
      executablePath: process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    },
  },
});
