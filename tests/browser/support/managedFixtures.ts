import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { EXTENSION, NEW_TOOL } from './build.ts';
import { type RunningChromium, startChromium } from './chromium.ts';
import { type ManagedExtension, managedCopy, whyNoPolicies } from './managedPolicy.ts';
import { type Specimens, startSpecimens } from './specimens.ts';

interface Fixtures {
  extension: ManagedExtension;
  specimens: Specimens;
  /** Starts Chromium once the first configuration has been pushed. */
  start(): Promise<RunningChromium>;
}

/** A browser with the extension under an id of its own, which an admin configures; skipped where no policy file can be written. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  extension: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-managed-'));
    const extension = await managedCopy(EXTENSION, folder);
    await use(extension);
    await extension.remove();
    await rm(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  specimens: async ({}, use) => {
    const specimens = await startSpecimens();
    await use(specimens);
    await specimens.stop();
  },
  start: async ({ extension, specimens }, use) => {
    const running: RunningChromium[] = [];
    await use(async () => {
      const chromium = await startChromium({
        extension: extension.folder,
        hosts: { [NEW_TOOL]: specimens.port },
      });
      running.push(chromium);
      await chromium.worker();
      return chromium;
    });
    for (const chromium of running) await chromium.stop();
  },
});

test.beforeEach(async () => {
  const why = await whyNoPolicies();
  test.skip(why !== null, why ?? '');
});

export { expect } from '@playwright/test';
