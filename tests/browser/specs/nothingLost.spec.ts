import type { Page } from '@playwright/test';
import { DESK } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';

const TICKET = `http://${DESK}/ticket`;

/** One AI draft, held and approved with one key. */
async function approveTicket(page: Page): Promise<void> {
  await page.goto(TICKET);
  await page.getByRole('button', { name: 'Save and email' }).click();
  const panel = await panelOf(page);
  await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
  await panel.press('a');
  await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
}

test('the endpoint is off during 50 decisions: when it is back, 50 stand in the log, none twice', async ({
  page,
  desk,
  endpoint,
  chromium,
}) => {
  test.setTimeout(240_000);
  await endpoint.stop();
  for (let count = 0; count < 50; count += 1) await approveTicket(page);
  expect(await desk.outbox()).toHaveLength(50);
  await endpoint.start();
  const popup = await chromium.context.newPage();
  const worker = await chromium.worker();
  await popup.goto(new URL('/popup.html', worker.url()).href);
  await popup.getByRole('button', { name: /^Try now/ }).click();
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided').length, {
      timeout: 60_000,
    })
    .toBe(50);
  const events = await endpoint.events();
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});

test('the worker dies between decision and delivery: nothing is lost', async ({
  page,
  desk,
  endpoint,
  chromium,
}) => {
  await endpoint.stop();
  await approveTicket(page);
  await chromium.killWorker();
  await endpoint.start();
  // The next page wakes the worker, and a wake drains.
  await page.goto(TICKET);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided').length)
    .toBe(1);
  expect(await desk.outbox()).toHaveLength(1);
});

test('the worker dies again and again while people decide: each draft leaves once, each decision is there once', async ({
  page,
  desk,
  endpoint,
  chromium,
}) => {
  test.setTimeout(180_000);
  const rounds = 12;
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(TICKET);
    await page.getByRole('button', { name: 'Save and email' }).click();
    const panel = await panelOf(page);
    await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
    await panel.press('a');
    // Somewhere between the decision, the release, the replay and the outcome.
    await chromium.killWorker();
    await expect(async () => {
      // A press that died with the worker was never a decision: the panel says so, and asks again.
      const isThere = !panel.frame.isDetached();
      if (isThere && (await panel.frame.getByText(/please decide again/).isVisible())) await panel.press('a');
      await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.', {
        timeout: 1000,
      });
    }).toPass({ timeout: 30_000 });
  }
  expect(await desk.outbox()).toHaveLength(rounds);
  await page.goto(TICKET);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided').length, {
      timeout: 60_000,
    })
    .toBe(rounds);
  const released = (await endpoint.events()).filter(({ type }) => type === 'draft.released');
  expect(released).toHaveLength(rounds);
});
