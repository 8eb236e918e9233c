import type { Page } from '@playwright/test';
import { seen } from '../support/fixtures.ts';
import { coverage, expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

const WORDS = 'The offer stands until Friday.';
const within = (page: Page, id: string) => page.locator(`[data-id="${id}"]`);
const open = (page: Page, way: string, id: string) =>
  page.evaluate(([way, id, words]) => Reflect.get(window, way as string)(id, words), [
    way,
    id,
    WORDS,
  ] as const);

test('a mail from a record, beside a note: held, and the mail leaves', async ({ tool, worker }) => {
  const page = await tool('hubspot');
  await open(page, 'openNote', 'note');
  await open(page, 'openEmail', 'mail');
  await expectProtected(worker, 2);
  await within(page, 'mail').getByRole('button', { name: 'Send', exact: true }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'email',
    visibility: 'client',
    subject: 'The offer',
    recipients: [{ role: 'to', address: 'dana@alderfinch.example' }],
    account: { name: 'Alderfinch Ltd' },
  });
  await within(page, 'mail').evaluate((root) => Reflect.get(root, 'redraw')());
  await leavesOnce(page, worker, { how: 'email', id: 'mail', body: WORDS });
});

test('a note is internal', async ({ tool, worker }) => {
  const page = await tool('hubspot');
  await open(page, 'openNote', 'note');
  await expectProtected(worker, 1);
  await within(page, 'note').getByRole('button', { name: 'Save note' }).click();
  expect(await heldReading(page, worker)).toMatchObject({ kind: 'ticket-note', visibility: 'internal' });
  await leavesOnce(page, worker, { how: 'note' });
});

for (const [tab, kind, visibility] of [
  ['Email', 'ticket-reply', 'client'],
  ['Comment', 'ticket-note', 'internal'],
] as const) {
  test(`a conversation’s ${tab} is a ${kind}, on Ctrl+Enter`, async ({ tool, worker }) => {
    const page = await tool('hubspot');
    await open(page, 'openConversation', 'talk');
    await expectProtected(worker, 1);
    await page.getByRole('tab', { name: tab }).click();
    await within(page, 'talk').getByRole('textbox').press('Control+Enter');
    expect(await heldReading(page, worker)).toMatchObject({ kind, visibility });
    await leavesOnce(page, worker, { how: 'conversation', by: 'key' });
  });
}

test('saving properties shows each with what it was, and the bar comes with the first change', async ({
  tool,
  worker,
}) => {
  const page = await tool('hubspot');
  await expect.poll(() => coverage(worker)).toEqual({ composers: 0, missing: [] });
  await page.getByLabel('Phone').fill('555 0199');
  await page.getByLabel('Lifecycle stage').selectOption('Customer');
  await expectProtected(worker, 1);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'record-update',
    fields: [
      { label: 'Lifecycle stage', before: 'Lead', after: 'Customer' },
      { label: 'Phone', before: '555 0100', after: '555 0199' },
      { label: 'Notes', before: 'Met at the fair.', after: 'Met at the fair.' },
    ],
  });
  await leavesOnce(page, worker, { how: 'properties', phone: '555 0199', lifecycle: 'Customer' });
});

test('a campaign is held on Send or publish, and not on its tests', async ({ tool, worker }) => {
  const page = await tool('hubspot');
  await page.evaluate(() => Reflect.get(window, 'openCampaign')());
  await expectProtected(worker, 1);
  await page.getByRole('button', { name: 'Send test email' }).click();
  await page.getByRole('button', { name: 'Save template' }).click();
  expect((await seen(page)).map(({ what }) => what)).toEqual(['send-test-email', 'save-template']);
  await page.getByRole('button', { name: 'Send or publish' }).click();
  expect(await heldReading(page, worker)).toMatchObject({
    kind: 'email',
    action: {
      name: 'Send or publish',
      target: '1,204 contacts',
      parameters: [{ name: 'Subject', value: 'Autumn offer' }],
    },
  });
  await leavesOnce(page, worker, { how: 'campaign', to: '1,204 contacts' });
});
