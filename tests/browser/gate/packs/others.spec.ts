import type { Page } from '@playwright/test';
import { left, seen } from '../support/fixtures.ts';
import { expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

/** One way through a tool's specimen: what is set first, what is pressed, what is read, what leaves. */
interface Way {
  id: string;
  says: string;
  /** The page of its specimen, where that is not the first. */
  name?: string;
  composers?: number;
  ready?(page: Page): Promise<unknown>;
  aside?(page: Page): Promise<unknown>;
  press(page: Page): Promise<unknown>;
  reads: Record<string, unknown>;
  leaves: object;
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const words = { body: 'The words.' };
/** Has the specimen open a composer with these words in it. */
const opens =
  (way: string, id: string, ...more: unknown[]) =>
  (page: Page) =>
    page.evaluate(([way, given]) => Reflect.get(window, way)(...given), [
      way,
      [id, 'The words.', ...more],
    ] as const);
const comment = opens('openComment', 'shown');
const quickNote = opens('openNote', 'one');
const action = opens('openAction', 'one');
const answer = opens('openReply', 'one');
const twoMails = async (page: Page) => {
  await opens('openMail', '1', 'omar@northgate.example')(page);
  await opens('openMail', '2')(page);
};
const compose = (page: Page) => page.evaluate("openCompose('The words.')");
const form = (page: Page) => page.frameLocator('#gsft_main');

const ways: Way[] = [
  {
    id: 'syncro',
    says: 'a public comment, in the form that is shown',
    composers: 2,
    ready: comment,
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
    ready: async (page) => {
      await comment(page);
      await page.locator('[data-id=shown] [data-type=internal]').click();
    },
    press: (page) => page.locator('[data-id=shown] [type=submit]').click(),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: { ...words, id: 'shown' },
  },
  {
    id: 'autotask',
    says: 'an internal quick note',
    ready: async (page) => {
      await quickNote(page);
      await page.getByLabel('Internal Only').check();
    },
    aside: (page) => page.getByText('Cancel').click(),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: words,
  },
  {
    id: 'autotask',
    says: 'an internal quick note that the contact is told of',
    ready: async (page) => {
      await quickNote(page);
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
    ready: async (page) => {
      await action(page);
      await page.getByLabel('Hide from user').check();
    },
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
    ready: twoMails,
    aside: (page) => page.locator('[data-id="2"]').getByRole('button', { name: 'Verwerfen' }).click(),
    press: (page) => page.locator('[data-id="2"]').getByRole('button', { name: 'Senden' }).click(),
    reads: { kind: 'email', recipients: [{ address: 'dana@alderfinch.example' }] },
    leaves: { ...words, how: 'click', id: '2' },
  },
  {
    id: 'outlook',
    says: 'the second of two mails on Ctrl+Enter',
    composers: 2,
    ready: twoMails,
    press: (page) => page.locator('[data-id="2"] [role=textbox]').press('Control+Enter'),
    reads: { kind: 'email', recipients: [{ address: 'dana@alderfinch.example' }] },
    leaves: { ...words, how: 'key', id: '2' },
  },
  {
    id: 'freshdesk',
    says: 'a public reply',
    ready: answer,
    aside: button('Insert canned response'),
    press: button('Send'),
    reads: { kind: 'ticket-reply', visibility: 'client' },
    leaves: words,
  },
  {
    id: 'freshdesk',
    says: 'a private note',
    ready: async (page) => {
      await answer(page);
      await button('Public note')(page);
    },
    press: button('Send'),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: words,
  },
  {
    id: 'autotask',
    says: 'a form of its own, for an internal note',
    ready: async (page) => {
      await opens('openForm', 'one')(page);
      await page.getByLabel('Publish to').selectOption('Internal project team');
    },
    press: button('Save & Close'),
    reads: { kind: 'ticket-note', visibility: 'internal', subject: 'Scanner' },
    leaves: { ...words, how: 'form' },
  },
  {
    id: 'jira',
    says: 'a reply to the customer',
    ready: opens('openComment', 'one', 'Reply to customer'),
    aside: button('Cancel'),
    press: button('Save'),
    reads: { kind: 'ticket-reply', visibility: 'client' },
    leaves: { ...words, how: 'comment' },
  },
  {
    id: 'jira',
    says: 'an internal note',
    ready: opens('openComment', 'one', 'Internal note'),
    press: button('Save'),
    reads: { kind: 'ticket-note', visibility: 'internal' },
    leaves: { ...words, how: 'comment' },
  },
  {
    id: 'jira',
    says: 'the description, which has the comment’s button',
    ready: opens('openDescription', 'one'),
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
  {
    id: 'servicenow',
    name: 'workspace.html',
    says: 'a comment in Workspace, whose parts stand in roots in each other',
    composers: 2,
    ready: compose,
    aside: button('Preview'),
    press: button('Post'),
    reads: {
      kind: 'ticket-reply',
      visibility: 'client',
      body: 'The words.',
      record: { type: 'incident', id: 'INC0010417', title: 'Scanner does not answer' },
      account: { name: 'Alderfinch Ltd' },
      thread: [{ author: 'Dana Whitfield', at: '20 Nov 2026 09:12', text: 'The scanner does not answer.' }],
    },
    leaves: { ...words, how: 'post', field: 'comments' },
  },
  {
    id: 'servicenow',
    name: 'workspace.html',
    says: 'work notes in Workspace',
    composers: 2,
    ready: async (page) => {
      await compose(page);
      await page.getByRole('tab', { name: 'Work notes' }).click();
    },
    press: button('Post'),
    reads: { kind: 'ticket-note', visibility: 'internal', body: 'The words.' },
    leaves: { ...words, how: 'post', field: 'work_notes' },
  },
  {
    id: 'servicenow',
    name: 'workspace.html',
    says: 'a field of a record in Workspace',
    composers: 2,
    ready: (page) => page.getByLabel('Short description').fill('Scanner replaced'),
    press: button('Save'),
    reads: {
      kind: 'record-update',
      fields: [
        { label: 'Short description', before: 'Scanner', after: 'Scanner replaced' },
        { label: 'Company', before: 'Alderfinch Ltd', after: 'Alderfinch Ltd' },
      ],
    },
    leaves: { how: 'save', description: 'Scanner replaced' },
  },
];

for (const { id, says, name, composers = 1, ready, aside, press, reads, leaves } of ways) {
  test(`${id}: ${says}`, async ({ tool, worker }) => {
    const page = await tool(id, name);
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
