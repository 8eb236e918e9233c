import type { Page } from '@playwright/test';
import { Figures } from '../../../server/routes/figures.ts';
import {
  classicTicket,
  LIVE_TICKET,
  type ShownDriver,
  walkClassicTicket,
  walkLiveTicket,
} from '../../sending/shown.ts';
import type { RunningEndpoint } from '../../support/endpoint.ts';
import { SPECIMEN } from '../support/build.ts';
import type { RunningChromium } from '../support/chromium.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';
import { type Specimens, specimen } from '../support/specimens.ts';

test('what a tool shows as sent is held against what was let out: only what differs is recorded', async ({
  page,
  chromium,
  specimens,
  endpoint,
}) => {
  await page.goto(`http://${SPECIMEN}${specimen('/sending/shown', LIVE_TICKET)}`);
  const driver = await driverOf(page, chromium, specimens, endpoint);
  await walkLiveTicket(driver, test.step);
  await test.step('once the day is over, the endpoint has its amounts', async () => {
    await (await chromium.worker()).evaluate(endDays);
    await chromium.killWorker();
    // The console wakes it.
    await driver.figures();
    const shown = async () => Figures.parse(await endpoint.administer('GET', '/v1/metrics')).shown;
    await expect.poll(shown).toEqual([{ host: 'specimen', sent: 4, reviewed: 1, share: 0.25 }]);
  });
});

test('a tool that loads its page anew after sending is compared in the next page', async ({
  page,
  chromium,
  specimens,
  endpoint,
}) => {
  await page.goto(`http://${SPECIMEN}${specimen('/sending/shown-anew', classicTicket)}`);
  await walkClassicTicket(await driverOf(page, chromium, specimens, endpoint), test.step);
});

/** Runs in the worker: has what was counted until now be of an earlier day. */
async function endDays(): Promise<void> {
  const ends = (request: EventTarget, type: string) =>
    new Promise((resolve) => request.addEventListener(type, resolve));
  const opening = indexedDB.open('countersign');
  await ends(opening, 'success');
  const reading = opening.result.transaction('shown').objectStore('shown').getAll();
  await ends(reading, 'success');
  const writing = opening.result.transaction('shown', 'readwrite');
  for (const row of reading.result) {
    writing.objectStore('shown').delete(row.id);
    writing.objectStore('shown').put({ ...row, id: `2026-11-02 ${row.site}`, day: '2026-11-02' });
  }
  await ends(writing, 'complete');
  opening.result.close();
}

async function driverOf(
  page: Page,
  chromium: RunningChromium,
  specimens: Specimens,
  endpoint: RunningEndpoint,
): Promise<ShownDriver> {
  const console = await chromium.context.newPage();
  const status = new URL('/console.html#/status', (await chromium.worker()).url()).href;
  await page.bringToFront();
  return {
    async run(script) {
      await page.bringToFront();
      return page.evaluate(script);
    },
    async approve() {
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const panel = await panelOf(page);
      await panel.choose(/asked for it/i);
      await panel.approve.click();
    },
    async figures() {
      await console.goto(status);
      await console.reload();
      await expect(console.getByRole('heading', { name: 'What the tools show as sent' })).toBeVisible();
      const rows = await console.getByRole('row').allInnerTexts();
      return rows.slice(1).map((row) => row.split('\t').slice(1).join(' '));
    },
    sent: specimens.sent,
    events: endpoint.events,
  };
}
