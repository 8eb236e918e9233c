import type { Page } from 'puppeteer-core';
import { type RunningEndpoint, startEndpoint } from '../../support/endpoint.ts';
import { pickedPort } from '../../support/freePort.ts';
import { test as base } from '../../support/serverFixtures.ts';
import { DESK, endpointPort, extensionOf } from './build.ts';
import { type RunningFirefox, startFirefox } from './firefox.ts';

interface Fixtures {
  endpoint: RunningEndpoint;
  firefox: RunningFirefox;
  /** Opens a page of the desk, by its path, in a tab of its own. */
  open(path: string): Promise<Page>;
}

/** Everything a test of the whole way needs, each with a store, a log and a profile of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  endpoint: async ({}, use, { parallelIndex }) => {
    const endpoint = await startEndpoint(pickedPort(endpointPort(parallelIndex)));
    await use(endpoint);
    await endpoint.remove();
  },
  // The endpoint stands first, and goes last.
  firefox: async ({ endpoint: _ }, use, { parallelIndex }) => {
    const firefox = await startFirefox(extensionOf(parallelIndex));
    await firefox.covered();
    await use(firefox);
    await firefox.stop();
  },
  open: async ({ firefox, desk }, use) => {
    const { port } = new URL(desk.url);
    await use(async (path) => {
      const page = await firefox.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`http://${DESK}:${port}${path}`);
      return page;
    });
  },
});

export { expect } from '@playwright/test';
