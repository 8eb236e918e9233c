import type { BrowserContext, Page } from '@playwright/test';
import { TOOL_HOSTS } from '../../sending/tools/sites.ts';
import { type RunningEndpoint, startEndpoint } from '../../support/endpoint.ts';
import { test as base } from '../../support/serverFixtures.ts';
import { DESK, ENDPOINT, EXTENSION, SPECIMEN, WEBMAIL } from './build.ts';
import { type RunningChromium, startChromium } from './chromium.ts';

/** The port of the webmail that `testbeds/roundcube.sh` starts, where it is up. */
export const WEBMAIL_PORT = 8081;

interface Fixtures {
  endpoint: RunningEndpoint;
  chromium: RunningChromium;
  context: BrowserContext;
  page: Page;
}

/** Everything a test of the whole way needs, each with a store, a log and a profile of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  endpoint: async ({}, use) => {
    const endpoint = await startEndpoint();
    await use(endpoint);
    await endpoint.remove();
  },
  chromium: async ({ desk, endpoint, specimens, toolPages }, use) => {
    const chromium = await startChromium({
      extension: EXTENSION,
      hosts: {
        [DESK]: Number(new URL(desk.url).port),
        [ENDPOINT]: endpoint.port,
        [SPECIMEN]: specimens.port,
        [WEBMAIL]: WEBMAIL_PORT,
        [TOOL_HOSTS]: toolPages.port,
      },
    });
    await chromium.covered();
    await use(chromium);
    await chromium.stop();
  },
  context: ({ chromium }, use) => use(chromium.context),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

export { expect } from '@playwright/test';
