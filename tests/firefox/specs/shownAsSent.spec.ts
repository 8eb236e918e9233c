import type { Page } from 'puppeteer-core';
import { type Specimens, specimen } from '../../browser/support/specimens.ts';
import {
  classicTicket,
  LIVE_TICKET,
  type ShownDriver,
  walkClassicTicket,
  walkLiveTicket,
} from '../../sending/shown.ts';
import type { RunningEndpoint } from '../../support/endpoint.ts';
import { DESK } from '../support/build.ts';
import type { RunningFirefox } from '../support/firefox.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';

test('what a tool shows as sent is held against what was let out: only what differs is recorded', async ({
  firefox,
  specimens,
  endpoint,
}) => {
  const path = specimen('/sending/shown', LIVE_TICKET);
  await walkLiveTicket(await driverAt(path, firefox, specimens, endpoint), test.step);
});

test('a tool that loads its page anew after sending is compared in the next page', async ({
  firefox,
  specimens,
  endpoint,
}) => {
  const path = specimen('/sending/shown-anew', classicTicket);
  await walkClassicTicket(await driverAt(path, firefox, specimens, endpoint), test.step);
});

async function driverAt(
  path: string,
  firefox: RunningFirefox,
  specimens: Specimens,
  endpoint: RunningEndpoint,
): Promise<ShownDriver> {
  const console = await firefox.openOwnPage('console.html');
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`http://${DESK}:${specimens.port}${path}`);
  return {
    async run(script) {
      await page.bringToFront();
      return page.evaluate(script);
    },
    async approve() {
      await page.locator('#send').click();
      const panel = await panelOf(page);
      await panel.armed();
      await panel.click('[type=radio][value=requested]');
      await panel.click('[data-act=approve]');
    },
    figures: () => figuresIn(console),
    sent: specimens.sent,
    events: endpoint.events,
  };
}

/** The table under *Status*, as it stands now: the console asks for it once. */
async function figuresIn(console: Page): Promise<string[]> {
  const rows = () =>
    console.evaluate(() => {
      const table = document.querySelector('[aria-labelledby=shown]');
      if (table === null || document.body.title === 'before') return null;
      const cells = (row: Element) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent);
      return [...table.querySelectorAll('tbody tr')].map((row) => cells(row).slice(1).join(' '));
    });
  await console.evaluate(() => {
    document.body.title = 'before';
    location.hash = '#/status';
    location.reload();
  });
  await expect.poll(rows).not.toBeNull();
  return (await rows()) ?? [];
}
