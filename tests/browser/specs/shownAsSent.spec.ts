import type { Page } from '@playwright/test';
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
  await walkLiveTicket(await driverOf(page, chromium, specimens, endpoint), test.step);
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
