import { DESK } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';

const MAIL = `http://${DESK}/mail`;
const TICKET = `http://${DESK}/ticket`;
const CRM = `http://${DESK}/crm`;

test.describe('an AI draft is held', () => {
  test('on a click, and approving sends it exactly once', async ({ page, desk, endpoint }) => {
    await page.goto(MAIL);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const panel = await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
    await expect(panel.heading).toHaveText(/card/i);
    await expect(panel.region('Draft')).not.toContainText('4111 1111 1111 1111');

    await panel.choose(/asked for it/i);
    await panel.approve.click();
    await expect(page.getByRole('status')).toHaveText('Message sent.');
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

  test('on Ctrl+Enter straight after the last key', async ({ page, desk }) => {
    await page.goto(MAIL);
    const body = page.getByRole('textbox', { name: 'Message body' });
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Yours');
    await page.keyboard.press('Control+Enter');
    const panel = await panelOf(page);
    await expect(panel.region('Draft')).toContainText('Yours');
    expect(await desk.outbox()).toEqual([]);
  });

  test('on a form that is submitted, and approving submits it with its own button', async ({
    page,
    desk,
  }) => {
    await page.goto(TICKET);
    await page.getByRole('button', { name: 'Save and email' }).click();
    const panel = await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
    await panel.approve.click();
    await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
    expect(await desk.outbox()).toMatchObject([{ channel: 'ticket', payload: { visibility: 'client' } }]);
  });

  test('on a script that submits the form by itself', async ({ page, desk }) => {
    await page.goto(TICKET);
    await page.evaluate(() => document.querySelector('form')?.requestSubmit());
    await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
  });

  test('on form.submit(), which no listener of a page sees', async ({ page, desk }) => {
    await page.goto(TICKET);
    await page.evaluate(() => document.querySelector('form')?.submit());
    await panelOf(page);
    expect(await desk.outbox()).toEqual([]);
  });

  test('in a record: the fields with before and after', async ({ page, desk }) => {
    await page.goto(CRM);
    await page.getByRole('button', { name: 'Save' }).click();
    const panel = await panelOf(page);
    await expect(panel.region('Changes')).toContainText('18,400.00');
    await expect(panel.region('Changes')).toContainText('24,900.00');
    await panel.choose(/asked for it/i);
    await panel.approve.click();
    await expect(page.getByRole('status')).toHaveText('Deal saved.');
    expect(await desk.outbox()).toHaveLength(1);
  });
});

test('edit sends exactly the edited text', async ({ page, desk }) => {
  await page.goto(MAIL);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const panel = await panelOf(page);
  await panel.edit.click();
  const text = panel.frame.getByRole('textbox', { name: /body|text|draft/i });
  await expect(text).toHaveValue(/4111/);
  const before = await text.inputValue();
  await text.fill(before.replace(', 4111 1111 1111 1111,', ''));
  await panel.choose(/asked for it/i);
  await panel.approve.click();
  await expect(page.getByRole('status')).toHaveText('Message sent.');
  const sent = await desk.outbox();
  expect(sent).toHaveLength(1);
  expect(String(sent[0]?.payload.body).replaceAll('\u00a0', ' ').trim()).toBe(
    before.replace(', 4111 1111 1111 1111,', '').trim(),
  );
});

test('reject sends nothing and leaves the draft as it was', async ({ page, desk, endpoint }) => {
  await page.goto(MAIL);
  const body = page.getByRole('textbox', { name: 'Message body' });
  const before = await body.innerHTML();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const panel = await panelOf(page);
  await panel.reject.click();
  await panel.choose(/facts/i);
  await panel.frame.getByRole('button', { name: /^Reject/ }).click();
  await expectPanelHidden(page);
  expect(await desk.outbox()).toEqual([]);
  expect(await body.innerHTML()).toBe(before);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided'))
    .toMatchObject([{ decision: 'reject', reasonCode: 'wrong-facts' }]);
});

test('not now sends nothing, leaves the draft, and the next press opens the same review', async ({
  page,
  desk,
  endpoint,
}) => {
  await page.goto(MAIL);
  const body = page.getByRole('textbox', { name: 'Message body' });
  const before = await body.innerHTML();
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await (await panelOf(page)).press('Escape');
  await expectPanelHidden(page);
  expect(await body.innerHTML()).toBe(before);
  await send.click();
  const panel = await panelOf(page);
  await panel.choose(/asked for it/i);
  await panel.approve.click();
  await expect(page.getByRole('status')).toHaveText('Message sent.');
  expect(await desk.outbox()).toHaveLength(1);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'draft.held').length)
    .toBe(1);
});

test('a clean low-risk review takes one key', async ({ page, desk }) => {
  await page.goto(TICKET);
  await page.getByRole('button', { name: 'Save and email' }).click();
  const panel = await panelOf(page);
  // Approve arms once the panel has been seen for half a second.
  await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
  await panel.press('a');
  await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
  expect(await desk.outbox()).toHaveLength(1);
});

test.describe('what a person typed and nothing holds', () => {
  for (const gesture of ['click', 'key'] as const) {
    test(`an internal note leaves by the person's own event, straight after the last key (${gesture})`, async ({
      page,
      desk,
      endpoint,
      chromium,
    }) => {
      await chromium.judges();
      await page.goto(`${TICKET}?draft=none`);
      await page.getByRole('radio', { name: 'Internal note' }).check();
      const body = page.getByRole('textbox', { name: 'Message' });
      await body.click();
      await page.keyboard.type('Called Marek, he removes the old profile today.');
      if (gesture === 'key') await page.keyboard.press('Control+Enter');
      else await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.getByRole('status')).toHaveText('Note saved.');
      expect(await desk.outbox()).toMatchObject([
        { payload: { gesture, trusted: true, visibility: 'internal' } },
      ]);
      expect((await endpoint.events()).map(({ type }) => type)).not.toContain('draft.held');
    });
  }

  test('Save draft, Attach and Preview are never held', async ({ page, desk }) => {
    await page.goto(MAIL);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByRole('status')).toHaveText('Draft saved.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    expect(await desk.outbox()).toMatchObject([{ channel: 'draft' }]);
  });
});

test('a recipient that changes after the approval voids it, and the review says what is new', async ({
  page,
  desk,
  endpoint,
}) => {
  await page.goto(MAIL);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const panel = await panelOf(page);
  await panel.choose(/asked for it/i);
  // A page's script can set a value with no event at all: nobody is told before the gate compares.
  await page.evaluate(() => {
    const to = document.querySelector<HTMLInputElement>('[name=to]');
    if (to !== null) to.value = 'someone.else@elsewhere.example';
  });
  await panel.approve.click();
  await expect(panel.frame.getByText('someone.else@elsewhere.example', { exact: true })).toBeVisible();
  expect(await desk.outbox()).toEqual([]);
  await expect.poll(async () => (await endpoint.events()).map(({ type }) => type)).toContain('review.voided');
});
