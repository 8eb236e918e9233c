import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { askedKeys } from '../../../lib/core/model/asked.ts';
import { EXTENSION, NEW_TOOL } from '../support/build.ts';
import { type RunningChromium, startChromium } from '../support/chromium.ts';
import { type ManagedExtension, managedCopy, whyNoPolicies } from '../support/managedPolicy.ts';
import { panelOf } from '../support/panel.ts';
import { openPopup } from '../support/popup.ts';
import { type Specimens, specimen, startSpecimens } from '../support/specimens.ts';

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

const newTool = { id: 'new-tool', name: 'New tool', matches: [`http://${NEW_TOOL}/*`], kind: 'ticket-reply' };

/** Chromium hands a policy to the extension when it likes (2.9 s were measured), and the popup shows one moment. */
const ARRIVES_WITHIN = 40_000;

/** Opens the popup over `page` anew until it shows what `expected` looks for. */
async function expectInPopup(page: Page, expected: (popup: Page) => Promise<void>): Promise<void> {
  await expect(async () => {
    const popup = await openPopup(page.context(), page);
    try {
      await expected(popup);
    } finally {
      await popup.close();
    }
  }).toPass({ timeout: ARRIVES_WITHIN });
}

const isProtected = (popup: Page) =>
  expect(popup.getByRole('heading', { name: 'This tab is protected' })).toBeVisible({ timeout: 3000 });

test('a site that policy names is gated, with no new release', async ({ extension, start, specimens }) => {
  await extension.push({ sites: [newTool] });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await expectInPopup(page, isProtected);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send reply' }).click();
  await panelOf(page);
  expect(specimens.sent()).toEqual([]);
});

test('a key that does not fit is named where the person looks, and the others hold', async ({
  extension,
  start,
}) => {
  // A pattern that is none passes Chromium's own check of the schema: a string is a string.
  await extension.push({ sites: [newTool], organisation: 'Northgate', failure: { afterSeconds: 900 } });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await expectInPopup(page, async (popup) => {
    await expect(popup.getByText('failure.afterSeconds')).toBeVisible({ timeout: 3000 });
    await isProtected(popup);
  });
});

test('what Chromium dropped without a word is named in the console, which the popup opens', async ({
  extension,
  start,
}) => {
  // An unknown key and a list with one item of a wrong type: Chromium hands on neither.
  const wanted = { sites: [newTool], organisation: 'Northgate', identitys: ['a.example'], identities: [7] };
  await extension.push({ ...wanted, asked: askedKeys(wanted) });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await expectInPopup(page, isProtected);
  const popup = await openPopup(context, page);
  await isProtected(popup);
  // It closes itself once the console is open, which Playwright takes for a key that got lost.
  await popup.evaluate(() => {
    window.close = () => {};
  });
  const opened = context.waitForEvent('page');
  await popup.keyboard.press('s');
  const console = await opened;
  await expect(console.getByRole('heading', { level: 1 })).toHaveText('The built-in defaults are in force');
  const dropped = console.getByRole('region', { name: 'Dropped on the way' });
  await expect(dropped.getByRole('term')).toHaveText(['identities', 'identitys']);
  await expect(console.getByText('New tool', { exact: true })).toBeVisible();
});

test('a live change takes effect without a restart, in pages that are open', async ({
  extension,
  start,
  specimens,
}) => {
  await extension.push({ organisation: 'Northgate' });
  const { context } = await start();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await expectInPopup(page, (popup) =>
    expect(popup.getByRole('heading', { name: /not inspected/ })).toBeVisible({ timeout: 3000 }),
  );
  await extension.push({ organisation: 'Northgate', sites: [newTool] });
  await expectInPopup(page, isProtected);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send reply' }).click();
  await panelOf(page);
  expect(specimens.sent()).toEqual([]);
});
