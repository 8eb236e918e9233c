import type { Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { NEW_TOOL } from '../support/build.ts';
import { holding } from '../support/holdingPolicy.ts';
import { expect, test } from '../support/managedFixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';
import { sendToSleep, storedText } from '../support/worker.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

const reply = specimen(
  '/overdue',
  `<!doctype html><title>Reply</title>
   <form action="/sent" method="post">
     <label>Reply <textarea name="reply">The blue folder is with Marek.</textarea></label><button>Send reply</button>
   </form>`,
);
const site = { id: 'new-tool', name: 'New tool', matches: [`http://${NEW_TOOL}/*`], kind: 'ticket-reply' };

/** The shortest time that a policy can promise: one minute. */
const MINUTE = 60_000;
const replies = {
  id: 'replies',
  name: 'Replies',
  kinds: ['ticket-reply'],
  visibility: ['client', 'internal'],
  service: { lookWithin: 1, decideWithin: 1 },
};

async function timesWritten(page: Page): Promise<number> {
  return (await storedText(page)).split('"review.overdue"').length - 1;
}

test('a draft that is not decided in time is written down once, by a worker that the alarm woke', async ({
  extension,
  start,
  specimens,
}) => {
  test.setTimeout(240_000);
  await extension.push({
    sites: [site],
    policy: { ...(holding('blue folder') as object), workflows: [replies] },
  });
  const chromium = await start();
  await chromium.judges();
  const page = await chromium.context.newPage();
  await page.goto(`http://${NEW_TOOL}${reply}`);
  await page.getByRole('button', { name: 'Send reply' }).click();
  const panel = await panelOf(page);
  await panel.notNow.click();
  await expectPanelHidden(page);

  // A page of the extension reads the store without waking the worker; no other alarm may wake it either.
  const status = await chromium.context.newPage();
  await status.goto(new URL('/console.html', (await chromium.worker()).url()).href);
  await expect(status.getByRole('heading', { level: 1 })).toContainText('Northgate');
  await status.evaluate(() => chrome.alarms.clear('outbox'));
  await sendToSleep(chromium);
  expect(await timesWritten(status)).toBe(0);
  await expect.poll(() => timesWritten(status), { timeout: 2 * MINUTE, intervals: [1000] }).toBe(1);

  await sendToSleep(chromium);
  await status.reload();
  await expect(status.getByRole('heading', { level: 1 })).toContainText('Northgate');
  expect(await timesWritten(status)).toBe(1);
  expect(specimens.sent()).toEqual([]);
});
