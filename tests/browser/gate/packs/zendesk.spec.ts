import type { Page } from '@playwright/test';
import { left, seen } from '../support/fixtures.ts';
import { expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

const open = (page: Page, id: number, internal = false) =>
  page.evaluate(
    ([id, internal]) =>
      Reflect.get(window, 'openTicket')(id, { subject: `Ticket ${id}`, words: `Answer to ${id}.`, internal }),
    [id, internal] as const,
  );
const ticket = (page: Page, id: number) => page.locator(`[data-ticket-id="${id}"]`);

test('a public reply is held on Submit, with ticket, organisation and thread, and leaves once', async ({
  tool,
  worker,
}) => {
  const page = await tool('zendesk');
  await open(page, 31);
  await open(page, 32);
  await expectProtected(worker, 2);
  await ticket(page, 32).getByRole('button', { name: 'Submit as Open' }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'ticket-reply',
    visibility: 'client',
    record: { type: 'ticket', id: '32', title: 'Ticket 32' },
    account: { name: 'Alderfinch Ltd' },
    thread: [{ author: 'Dana Whitfield', at: 'Nov 20, 09:12', text: 'The scanner of 32 does not answer.' }],
  });
  await leavesOnce(page, worker, { how: 'submit', id: 32, body: 'Answer to 32.' });
});

test('an internal note is one, until the channel is switched', async ({ tool, worker }) => {
  const page = await tool('zendesk');
  await open(page, 31, true);
  await expectProtected(worker, 1);
  await page.getByRole('button', { name: 'Submit as Open' }).click();
  expect(await heldReading(page, worker)).toMatchObject({ kind: 'ticket-note', visibility: 'internal' });
  await page.getByRole('button', { name: 'Internal note' }).evaluate((one: HTMLElement) => one.click());
  await worker.releaseHeld();
  await expect
    .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
    .toEqual(['changed']);
  expect(await left(page)).toEqual([]);
});

test('a shortcut pressed anywhere sends the ticket in front, and no other', async ({ tool, worker }) => {
  const page = await tool('zendesk');
  for (const id of [31, 32, 33]) await open(page, id);
  await page.getByRole('tab', { name: 'Ticket 32' }).click();
  await expectProtected(worker, 3);
  await page.keyboard.press('Control+Alt+s');
  expect((await heldReading(page, worker)).body.trim()).toBe('Answer to 32.');
  await leavesOnce(page, worker, { how: 'shortcut', id: 32, status: 'solved' });
});

test('an item of the submit menu, which is made anew at each opening', async ({ tool, worker }) => {
  const page = await tool('zendesk');
  await open(page, 31);
  await open(page, 32);
  await expectProtected(worker, 2);
  await ticket(page, 32).getByRole('button', { name: 'Submit options' }).click();
  await page.getByRole('menuitem', { name: 'Submit as pending' }).click();
  expect((await heldReading(page, worker)).body.trim()).toBe('Answer to 32.');
  await leavesOnce(page, worker, { how: 'menu', id: 32, status: 'pending' });
});

test('a macro, a menu that opens and a search are not held', async ({ tool, worker }) => {
  const page = await tool('zendesk');
  await open(page, 31);
  await expectProtected(worker, 1);
  await page.getByRole('button', { name: 'Apply macro' }).click();
  await page.getByRole('button', { name: 'Submit options' }).click();
  await page.getByLabel('Search').fill('scanner');
  await page.keyboard.press('Enter');
  expect((await seen(page)).map(({ what }) => what)).toEqual(['macro', 'search']);
  expect(await worker.heard('held')).toEqual([]);
});
