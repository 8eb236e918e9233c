import { test as base } from '@playwright/test';
import { type Specimens, startSpecimens } from '../browser/support/specimens.ts';
import { startToolPages, type ToolPages } from '../sending/tools/serve.ts';
import { type Desk, startDesk } from './desk.ts';

interface Servers {
  desk: Desk;
  /** Pages that a test writes itself. */
  specimens: Specimens;
  /** The specimens of the tools, each at its host. */
  toolPages: ToolPages;
}

/** The servers that a test of the whole way needs in either browser, each anew for each test. */
export const test = base.extend<Servers>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.stop();
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
});
