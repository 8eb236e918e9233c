import { DESK } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';

const BILLING = `http://${DESK}/billing`;
const SEND = 'Approve and send invoice';

test('an invoice is held with its lines; the next one is held against it, and each leaves once', async ({
  page,
  desk,
  endpoint,
}) => {
  await page.goto(`${BILLING}?invoice=INV-2040`);
  await page.getByRole('button', { name: SEND }).click();
  const first = await panelOf(page);
  expect(await desk.outbox()).toEqual([]);
  await expect(first.region('Draft')).toContainText('Emergency visit');
  await expect(first.frame.locator('body')).not.toContainText(/already|twice|more than/);
  await first.choose(/right as it stands/i);
  await first.approve.click();
  await expect(page.getByRole('status')).toHaveText('Invoice INV-2040 sent.');
  await expectPanelHidden(page);
  expect(await desk.outbox()).toMatchObject([{ channel: 'invoice', payload: { number: 'INV-2040' } }]);

  await page.goto(BILLING);
  await page.getByRole('button', { name: SEND }).click();
  const next = await panelOf(page);
  expect(await desk.outbox()).toHaveLength(1);
  await expect(next.heading).toHaveText('Held: 2 unusual rises, and 2 charges made twice');
  const evidence = next.region('Evidence');
  await expect(evidence).toContainText('Line 1 charges 80 % more than its last invoice to this client.');
  await expect(evidence).toContainText('Lines 3 and 4 charge the same thing on the same day.');
  await expect(evidence).toContainText(
    /Line 5 stands on an invoice of 2\d{3}-\d\d-\d\d already, for the same day\./,
  );
  const draft = next.region('Draft');
  for (const words of ['Managed workstation', '€2,790.00', '€120.00', '€3,495.00', '€4,159.05'])
    await expect(draft).toContainText(words);

  await next.choose(/asked for it/i);
  await next.approve.click();
  await expect(page.getByRole('status')).toHaveText('Invoice INV-2051 sent.');
  await expectPanelHidden(page);
  expect(await desk.outbox()).toMatchObject([
    { payload: { number: 'INV-2040' } },
    { payload: { number: 'INV-2051', total: '€4,159.05', trusted: false } },
  ]);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'draft.confirmed').length)
    .toBe(2);
  const held = (await endpoint.events()).filter(({ type }) => type === 'draft.held');
  expect(held.at(-1)).toMatchObject({ kind: 'invoice', visibility: 'client' });
  expect(held.at(-1)?.findings).toEqual(
    expect.arrayContaining([
      { type: 'DUPLICATE_CHARGE', severity: 'high', count: 2 },
      { type: 'UNUSUAL_RISE', severity: 'medium', count: 2 },
    ]),
  );
  expect(JSON.stringify(await endpoint.events())).not.toMatch(
    /workstation|firewall|visit|4,159|2,790|accounts@/,
  );
});

test('an invoice that was rejected stays, and is held again', async ({ page, desk }) => {
  await page.goto(BILLING);
  await page.getByRole('button', { name: SEND }).click();
  const panel = await panelOf(page);
  await panel.reject.click();
  await panel.choose(/facts are wrong/i);
  await panel.reject.click();
  await expectPanelHidden(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('status')).toHaveText('Draft saved.');
  await page.getByRole('button', { name: SEND }).click();
  await panelOf(page);
  expect(await desk.outbox()).toEqual([]);
});
