import type { Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { askedKeys } from '../../../lib/core/model/asked.ts';
import { NEW_TOOL } from '../support/build.ts';
import type { RunningChromium } from '../support/chromium.ts';
import { holding } from '../support/holdingPolicy.ts';
import { expect, test } from '../support/managedFixtures.ts';
import { panelOf } from '../support/panel.ts';
import { openPopup } from '../support/popup.ts';
import { specimen } from '../support/specimens.ts';
import { sendToSleep, storedText } from '../support/worker.ts';

const form = specimen(
  '/reply',
  `<!doctype html><title>A tool that nobody knows</title>
   <form action="/sent" method="post">
     <label>Reply <textarea name="reply" ai-disclosure="ai-generated">The printer is back, thank you for waiting.</textarea></label>
     <button>Send reply</button>
   </form>`,
);

/** A letter from whichever account the address names. */
const letter = specimen(
  '/letter',
  `<!doctype html><title>Mail</title>
   <form action="/sent" method="post">
     <label>From <input name="from"></label><label>To <input name="to" value="dana@client.example"></label>
     <label>Message <textarea name="body" ai-disclosure="ai-generated"></textarea></label>
     <button>Send</button>
   </form>
   <script>document.forms[0].from.value = new URLSearchParams(location.search).get('from');</script>`,
);

const note = specimen(
  '/note',
  `<!doctype html><title>A ticket</title>
   <form action="/sent" method="post"><label>Note <textarea name="note"></textarea></label><button>Save note</button></form>`,
);

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

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
  const chromium = await start();
  const { context } = chromium;
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${form}`);
  await expectInPopup(page, (popup) =>
    expect(popup.getByRole('heading', { name: /not inspected/ })).toBeVisible({ timeout: 3000 }),
  );
  // No script reaches the browser's own page of an error.
  const unreached = await context.newPage();
  await unreached.route('**/reply', (route) => route.abort());
  await unreached.goto(`http://${NEW_TOOL}${form}`).catch(() => null);
  await extension.push({ organisation: 'Northgate', sites: [newTool] });
  await expect.poll(() => signs(chromium), { timeout: ARRIVES_WITHIN }).toEqual(['', '', '?']);
  await unreached.close();
  await expectInPopup(page, isProtected);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send reply' }).click();
  await panelOf(page);
  expect(specimens.sent()).toEqual([]);
});

/** What the toolbar's button says on each tab, in their order. */
async function signs({ worker }: RunningChromium): Promise<string[]> {
  return (await worker()).evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
  });
}

/** What gates say to the worker from now on, each message as its JSON. */
async function listen({ worker }: RunningChromium): Promise<() => Promise<string[]>> {
  await (await worker()).evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onConnect.addListener((port) => {
      port.onMessage.addListener((message: unknown) => heard.push(JSON.stringify(message)));
    });
  });
  return async () => (await worker()).evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

test('a personal account in the same profile is neither read nor recorded', async ({
  extension,
  start,
  specimens,
}) => {
  await extension.push({ identities: ['northgate.example'], sites: [{ ...newTool, kind: 'email' }] });
  const chromium = await start();
  const page = await chromium.context.newPage();
  const open = (from: string) => page.goto(`http://${NEW_TOOL}${letter}?from=${from}`);
  const heard = await listen(chromium);
  await open('robin@private.example');
  await expectInPopup(page, isProtected);
  await expect.poll(async () => (await heard()).length).toBe(1);
  await open('robin@private.example');
  await page.bringToFront();
  const body = page.getByRole('textbox', { name: 'Message' });
  await body.fill('Card 4111 1111 1111 1111, between the two of us: heliotrope.');
  await body.press('End');
  await body.pressSequentially(' Yours, heliotrope');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => specimens.sent().length).toBe(1);
  // That a composer is there, and that it went, on either page: no reading, no gesture.
  const said = await heard();
  expect(said.map((message) => JSON.parse(message).type)).toEqual(['hello', 'gone', 'hello', 'gone']);
  const stored = await storedText(await chromium.worker());
  for (const word of ['heliotrope', '4111', 'private.example', 'client.example', 'draft.'])
    for (const text of [stored, ...said]) expect(text).not.toContain(word);
  expect(stored).toContain('policy.applied');

  // The same words from the organisation's account, in the same tab.
  await open('robin@northgate.example');
  await body.fill('Card 4111 1111 1111 1111, between the two of us: heliotrope.');
  await page.getByRole('button', { name: 'Send' }).click();
  await panelOf(page);
  expect(specimens.sent()).toHaveLength(1);
  expect((await heard()).map((message) => JSON.parse(message).type)).toContain('held');
  await expect.poll(async () => storedText(await chromium.worker())).toContain('draft.held');
});

for (const slept of [false, true]) {
  const how = slept ? ', also where the worker slept meanwhile' : '';
  test(`a stricter policy that is pushed holds what was allowed in a page that is open${how}`, async ({
    extension,
    start,
    specimens,
  }) => {
    const site = { ...newTool, kind: 'ticket-note', visibility: 'internal' };
    await extension.push({ sites: [site] });
    const chromium = await start();
    const { context } = chromium;
    const page = await context.newPage();
    await page.goto(`http://${NEW_TOOL}${note}`);
    await expectInPopup(page, isProtected);
    await page.reload();
    await page.bringToFront();
    await page.getByRole('textbox', { name: 'Note' }).pressSequentially('The blue folder is with Marek.');
    const save = page.getByRole('button', { name: 'Save note' });
    await save.click();
    await expect.poll(() => specimens.sent().length).toBe(1);

    const heard = await listen(chromium);
    await page.goto(`http://${NEW_TOOL}${note}`);
    await page.getByRole('textbox', { name: 'Note' }).pressSequentially('The blue folder is with Dana.');
    await save.hover();
    await expect.poll(async () => (await heard()).join('\n')).toContain('with Dana.');
    const pages = (await chromium.worker()).url();
    if (slept) await sendToSleep(chromium);
    const pushed = Date.now();
    await extension.push({ sites: [site], policy: holding('blue folder') });
    const status = await context.newPage();
    await status.goto(new URL('/console.html', pages).href);
    await expect(async () => {
      await status.reload();
      await expect(status.getByRole('heading', { level: 1 })).toContainText('Northgate', { timeout: 1000 });
    }).toPass({ timeout: ARRIVES_WITHIN });
    test.info().annotations.push({ type: 'in force after', description: `${Date.now() - pushed} ms` });
    // By a script: the pointer on its way, or a key, would have the worker asked anew.
    await save.evaluate((button: HTMLElement) => button.click());
    await page.bringToFront();
    const panel = await panelOf(page);
    await expect(panel.heading).toHaveText(/blue folder/);
    expect(specimens.sent()).toHaveLength(1);
  });
}
