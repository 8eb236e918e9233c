import type { Page } from '@playwright/test';
import { left, seen } from '../support/fixtures.ts';
import { expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

/** One way through a tool's specimen: what is set first, what is pressed, what is read, what leaves. */
interface Way {
  id: string;
  says: string;
  composers?: number;
  ready?(page: Page): Promise<unknown>;
  aside?(page: Page): Promise<unknown>;
  press(page: Page): Promise<unknown>;
  reads: Record<string, unknown>;
  leaves: object;
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const words = { body: 'The words.' };
const form = (page: Page) => page.frameLocator('#gsft_main');

const ways: Way[] = [
  {
    id: 'syncro',
    says: 'a public comment, in the form that is shown',
    composers: 2,
    press: (page) => page.locator('[data-id=shown] [type=submit]').click(),
    reads: {
      kind: 'ticket-reply',
      visibility: 'client',
      subject: 'Update',
      account: { name: 'Alderfinch Ltd' },
    },
    leaves: { ...words, id: 'shown' },
  },
  {
    id: 'syncro',
    says: 'a private note',
    composers: 2,
    ready: (page) => page.locator('[data-id=shown] [data-type=internal]').click(),
    press: (page) => page.locator('[data-id=shown] [type=submit]').click(),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: { ...words, id: 'shown' },
  },
  {
    id: 'autotask',
    says: 'an internal quick note',
    ready: (page) => page.getByLabel('Internal Only').check(),
    aside: (page) => page.getByText('Cancel').click(),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: words,
  },
  {
    id: 'autotask',
    says: 'an internal quick note that the contact is told of',
    ready: async (page) => {
      await page.getByLabel('Internal Only').check();
      await page.getByLabel('Notify Ticket Contact').check();
    },
    press: (page) => page.getByText('Save', { exact: true }).click(),
    reads: { visibility: 'client' },
    leaves: words,
  },
  {
    id: 'halopsa',
    says: 'a note that is hidden from the user, and the thread in its frame',
    ready: (page) => page.getByLabel('Hide from user').check(),
    aside: button('Save as draft'),
    press: button('Save'),
    reads: {
      kind: 'ticket-note',
      visibility: 'internal',
      thread: [{ text: 'The scanner does not answer.' }],
    },
    leaves: words,
  },
  {
    id: 'outlook',
    says: 'the second of two mails, whatever the language, on a click',
    composers: 2,
    aside: (page) => page.locator('[data-id="2"]').getByRole('button', { name: 'Verwerfen' }).click(),
    press: (page) => page.locator('[data-id="2"]').getByRole('button', { name: 'Senden' }).click(),
    reads: { kind: 'email', recipients: [{ address: 'dana@alderfinch.example' }] },
    leaves: { ...words, how: 'click', id: 2 },
  },
  {
    id: 'outlook',
    says: 'the second of two mails on Ctrl+Enter',
    composers: 2,
    press: (page) => page.locator('[data-id="2"] [role=textbox]').press('Control+Enter'),
    reads: { kind: 'email', recipients: [{ address: 'dana@alderfinch.example' }] },
    leaves: { ...words, how: 'key', id: 2 },
  },
  {
    id: 'freshdesk',
    says: 'a public reply',
    aside: button('Insert canned response'),
    press: button('Send'),
    reads: { kind: 'ticket-reply', visibility: 'client' },
    leaves: words,
  },
  {
    id: 'freshdesk',
    says: 'a private note',
    ready: button('Public note'),
    press: button('Send'),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: words,
  },
  {
    id: 'jira',
    says: 'a reply to the customer',
    ready: (page) => page.evaluate(() => Reflect.get(window, 'openComment')('Reply to customer')),
    aside: button('Cancel'),
    press: button('Save'),
    reads: { kind: 'ticket-reply', visibility: 'client' },
    leaves: { ...words, how: 'comment' },
  },
  {
    id: 'jira',
    says: 'an internal note',
    ready: (page) => page.evaluate(() => Reflect.get(window, 'openComment')('Internal note')),
    press: button('Save'),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: { ...words, how: 'comment' },
  },
  {
    id: 'jira',
    says: 'the description, which has the comment’s button',
    ready: (page) => page.evaluate(() => Reflect.get(window, 'openDescription')()),
    press: button('Save'),
    reads: { kind: 'record-update' },
    leaves: { ...words, how: 'description' },
  },
  {
    id: 'servicenow',
    says: 'a comment, in the frame of the classic form',
    composers: 0,
    aside: (page) => form(page).getByRole('button', { name: 'Add attachment' }).click(),
    press: (page) => form(page).locator('#sysverb_update').click(),
    reads: { kind: 'ticket-reply', visibility: 'client' },
    leaves: { ...words, how: 'sysverb_update' },
  },
  {
    id: 'servicenow',
    says: 'work notes, by the button below',
    composers: 0,
    ready: (page) => form(page).locator('#work').check(),
    press: (page) => form(page).locator('#sysverb_update_bottom').click(),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: { ...words, how: 'sysverb_update_bottom' },
  },
];

for (const { id, says, composers = 1, ready, aside, press, reads, leaves } of ways) {
  test(`${id}: ${says}`, async ({ tool, worker }) => {
    const page = await tool(id);
    await ready?.(page);
    await expectProtected(worker, composers);
    await aside?.(page);
    await press(page);
    if (composers > 0) expect(await heldReading(page, worker)).toMatchObject(reads);
    else {
      // In a frame: its panel is the top frame's, and the worker's to show.
      await expect.poll(() => worker.lastHeld()).not.toBeNull();
      expect((await worker.lastHeld())?.snapshot.reading).toMatchObject(reads);
    }
    expect(await left(page)).toEqual([]);
    if (aside !== undefined) expect(await seen(page)).toHaveLength(1);
    await leavesOnce(page, worker, leaves);
  });
}
