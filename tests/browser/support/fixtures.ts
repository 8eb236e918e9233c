import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { startToolPages, type ToolPages } from '../../sending/tools/serve.ts';
import { TOOL_HOSTS } from '../../sending/tools/sites.ts';
import { type Desk, startDesk } from '../../support/desk.ts';
import { type RunningEndpoint, startEndpoint } from '../../support/endpoint.ts';
import { DESK, ENDPOINT, EXTENSION, SPECIMEN, WEBMAIL } from './build.ts';
import { type RunningChromium, startChromium } from './chromium.ts';
import { type Specimens, startSpecimens } from './specimens.ts';

/** The port of the webmail that `testbeds/roundcube.sh` starts, where it is up. */
export const WEBMAIL_PORT = 8081;

interface Fixtures {
  desk: Desk;
  endpoint: RunningEndpoint;
  /** Pages that a test writes itself, served at the specimen host. */
  specimens: Specimens;
  /** The specimens of the tools, each at its host. */
  toolPages: ToolPages;
  chromium: RunningChromium;
  context: BrowserContext;
  page: Page;
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
  endpoint: async ({}, use) => {
    const endpoint = await startEndpoint();
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
