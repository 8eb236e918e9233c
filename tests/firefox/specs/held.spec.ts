import { expectStatus, goToEnd, pressButton, pressControlEnter } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';

test.describe('an AI draft is held', () => {
  test('on a click, and approving with the keyboard sends it exactly once', async ({
    open,
    desk,
    endpoint,
  }) => {
    const page = await open('/mail');
    await pressButton(page, 'Send');
    const panel = await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
    expect(await panel.words()).toMatch(/Held: .*card/i);
    expect(await panel.words()).not.toContain('4111 1111 1111 1111');

    await panel.approveFor('2');
    await expectStatus(page, 'Message sent.');
    await expectPanelHidden(page);
    const sent = await desk.outbox();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.payload.body).toContain('4111 1111 1111 1111');

    await expect
      .poll(async () => (await endpoint.events()).map(({ type }) => type))
      .toEqual([
        'policy.applied',
        'draft.held',
        'review.opened',
        'review.decided',
        'draft.released',
        'draft.confirmed',
      ]);
    const decided = (await endpoint.events()).find(({ type }) => type === 'review.decided');
    expect(decided).toMatchObject({ decision: 'approve', reasonCode: 'requested', kind: 'email' });
    expect(JSON.stringify(await endpoint.events())).not.toMatch(/4111|refund|Dana/i);
  });

  test('on Ctrl+Enter straight after the last key', async ({ open, desk }) => {
    const page = await open('/mail');
    await goToEnd(page, 'Message body');
    await page.keyboard.type(' Yours');
    await pressControlEnter(page);
    const panel = await panelOf(page);
    expect(await panel.words()).toContain('Yours');
    expect(await desk.outbox()).toEqual([]);
  });

  test('on a form that is submitted, and a press of the mouse on Approve submits it', async ({
    open,
    desk,
  }) => {
    const page = await open('/ticket');
    await pressButton(page, 'Save and email');
    const panel = await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
    await panel.armed();
    await panel.click('[data-act=approve]');
    await expectStatus(page, 'Saved, and mailed to Marek Olsen.');
    expect(await desk.outbox()).toMatchObject([{ channel: 'ticket', payload: { visibility: 'client' } }]);
  });

  test('on a script that submits the form by itself', async ({ open, desk }) => {
    const page = await open('/ticket');
    await page.evaluate(() => document.querySelector('form')?.requestSubmit());
    await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
  });

  test('on form.submit(), which no listener of a page sees', async ({ open, desk }) => {
    const page = await open('/ticket');
    await page.evaluate(() => document.querySelector('form')?.submit());
    await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
  });

  test('in a record', async ({ open, desk }) => {
    const page = await open('/crm');
    await pressButton(page, 'Save');
    const panel = await panelOf(page);
    await expect.poll(panel.words).toContain('24,900.00');
    await panel.approveFor('2');
    await expectStatus(page, 'Deal saved.');
    expect(await desk.outbox()).toHaveLength(1);
  });
});

test('edit, in the panel and with the keyboard, sends exactly the edited text', async ({ open, desk }) => {
  const edited = 'Hello Dana, we refund EUR 1,240.00 to your account today.';
  const page = await open('/mail');
  await pressButton(page, 'Send');
  const panel = await panelOf(page);
  await panel.armed();
  await panel.press('e');
  const readField = () =>
    panel.frame.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement ? field.value : '';
    });
  await expect.poll(readField).toContain('4111');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(edited);
  expect(await readField()).toBe(edited);
  // The first press leaves the text field, where letters are letters.
  await panel.press('Escape');
  await panel.approveFor('2');
  await expectStatus(page, 'Message sent.');
  const sent = await desk.outbox();
  expect(sent).toHaveLength(1);
  expect(String(sent[0]?.payload.body).replaceAll('\u00a0', ' ').trim()).toBe(edited);
});

test('reject sends nothing and leaves the draft as it was', async ({ open, desk, endpoint }) => {
  const page = await open('/mail');
  const readBody = () => page.evaluate(() => document.querySelector('[contenteditable]')?.innerHTML);
  const before = await readBody();
  await pressButton(page, 'Send');
  const panel = await panelOf(page);
  await panel.press('r');
  await expect.poll(panel.words).toMatch(/facts/i);
  await panel.press('1');
  await panel.press('r');
  await expectPanelHidden(page);
  expect(await desk.outbox()).toEqual([]);
  expect(await readBody()).toBe(before);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided'))
    .toMatchObject([{ decision: 'reject' }]);
});

test('not now sends nothing, and the next press opens the same review', async ({ open, desk, endpoint }) => {
  const page = await open('/mail');
  await pressButton(page, 'Send');
  await (await panelOf(page)).press('Escape');
  await expectPanelHidden(page);
  expect(await desk.outbox()).toEqual([]);
  await pressButton(page, 'Send');
  const panel = await panelOf(page);
  expect(await desk.outbox()).toEqual([]);
  await panel.approveFor('2');
  await expectStatus(page, 'Message sent.');
  expect(await desk.outbox()).toHaveLength(1);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'draft.held').length)
    .toBe(1);
});

for (const gesture of ['click', 'key'] as const) {
  test(`a typed internal note leaves by the person's own event (${gesture})`, async ({
    open,
    desk,
    endpoint,
  }) => {
    const page = await open('/ticket?draft=none');
    await page.locator('::-p-aria([name="Internal note"][role="radio"])').click();
    await goToEnd(page, 'Message');
    await page.keyboard.type('Called Marek, he removes the old profile today.');
    if (gesture === 'key') await pressControlEnter(page);
    else await pressButton(page, 'Save note');
    await expectStatus(page, 'Note saved.');
    expect(await desk.outbox()).toMatchObject([
      { payload: { gesture, trusted: true, visibility: 'internal' } },
    ]);
    expect((await endpoint.events()).map(({ type }) => type)).not.toContain('draft.held');
  });
}
