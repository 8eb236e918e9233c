import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Specimens, startSpecimens } from '../../browser/support/specimens.ts';
import { startToolPages, type ToolPages } from '../../sending/tools/serve.ts';
import { type Desk, startDesk } from '../../support/desk.ts';
import { type RunningEndpoint, startEndpoint } from '../../support/endpoint.ts';
import { pickedPort } from '../../support/freePort.ts';
import { DESK, endpointPort, extensionOf } from './build.ts';
import { type RunningFirefox, startFirefox } from './firefox.ts';

interface Fixtures {
  desk: Desk;
  endpoint: RunningEndpoint;
  /** Pages that a test writes itself, on the desk's host. */
  specimens: Specimens;
  /** The specimens of the tools, each at its host. */
  toolPages: ToolPages;
  firefox: RunningFirefox;
  /** Opens a page of the desk, by its path, in a tab of its own. */
  open(path: string): Promise<Page>;
}

/** Everything a test of the whole way needs, each with a store, a log and a profile of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  endpoint: async ({}, use, { parallelIndex }) => {
    const endpoint = await startEndpoint(pickedPort(endpointPort(parallelIndex)));
    await use(endpoint);
    await endpoint.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  specimens: async ({}, use) => {
    const specimens = await startSpecimens();
    await use(specimens);
    await specimens.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  toolPages: async ({}, use) => {
    const toolPages = await startToolPages();
    await use(toolPages);
    await toolPages.stop();
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
