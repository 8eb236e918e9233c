import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { EXTENSION, SPECIMEN } from '../support/build.ts';
import { type RunningChromium, startChromium } from '../support/chromium.ts';
import { type ManagedExtension, managedCopy, whyNoPolicies } from '../support/managedPolicy.ts';
import { panelOf } from '../support/panel.ts';
import { openPopup } from '../support/popup.ts';
import { type Specimens, specimen, startSpecimens } from '../support/specimens.ts';

const NEW_TOOL = 'newtool.specimen.countersign.test';

const form = specimen(
  '/reply',
  `<!doctype html><title>A tool that nobody knows</title>
   <form action="/sent" method="post">
     <label>Reply <textarea name="reply" ai-disclosure="ai-generated">The printer is back, thank you for waiting.</textarea></label>
     <button>Send reply</button>
   </form>`,
);

interface Fixtures {
  extension: ManagedExtension;
  specimens: Specimens;
  /** Starts Chromium once the first configuration has been pushed. */
  start(): Promise<RunningChromium>;
}

const test = base.extend<Fixtures>({
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
        hosts: { [SPECIMEN]: specimens.port, [NEW_TOOL]: specimens.port },
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

const newTool = { id: 'new-tool', name: 'New tool', matches: [`http://${SPECIMEN}/*`], kind: 'ticket-reply' };

test('a site that policy names is gated, with no new release', async ({ extension, start, specimens }) => {
  await extension.push({ sites: [newTool] });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${SPECIMEN}${form}`);
  await page.getByRole('button', { name: 'Send reply' }).click();
  const panel = await panelOf(page);
  expect(specimens.sent()).toEqual([]);
  await panel.notNow.click();
});

test('a key that does not fit is named where the person looks, and the defaults enforce', async ({
  extension,
  start,
}) => {
  // A pattern that is none passes Chromium's own check of the schema: a string is a string.
  await extension.push({ sites: [{ ...newTool, matches: ['specimen'] }], organisation: 'Northgate' });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${SPECIMEN}${form}`);
  const popup = await openPopup(context, page);
  await expect(popup.getByText('sites[0].matches[0]')).toBeVisible();
  await expect(popup.getByText(/expected a match pattern/)).toBeVisible();
});

test('a live change takes effect without a restart', async ({ extension, start }) => {
  await extension.push({ sites: [] });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${SPECIMEN}${form}`);
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('heading', { name: /not inspected/i })).toBeVisible();
  await popup.close();
  await extension.push({ sites: [newTool] });
  await expect(async () => {
    const again = await openPopup(context, page);
    await expect(again.getByRole('heading', { name: /protected/i })).toBeVisible({ timeout: 500 });
    await again.close();
  }).toPass({ timeout: 20_000 });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send reply' }).click();
  await panelOf(page);
});
