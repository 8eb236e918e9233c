import { DESK } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';

const MAIL = `http://${DESK}/mail`;

test('put off, then changed: the review opens again with only what is new', async ({ page, desk }) => {
  await page.goto(MAIL);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await (await panelOf(page)).press('Escape');
  await expectPanelHidden(page);
  await page.getByRole('textbox', { name: 'Message body' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' See you on Monday');
  await send.click();
  const panel = await panelOf(page);
  await expect(panel.region('Changes').locator('ins')).toContainText('See you on Monday');
  await expect(panel.region('Changes')).toContainText('since your last look');
  // What was seen before is one line that opens.
  await expect(panel.region('Draft')).not.toContainText('Hi Dana', { useInnerText: true });
  await panel.frame.getByText('The whole draft, as it stands now').click();
  await expect(panel.region('Draft')).toContainText('See you on Monday', { useInnerText: true });
  // Nobody has answered for it yet, so a reason is asked for.
  await panel.press('a');
  await expect(panel.frame.getByText(/needs a reason/i)).toBeVisible();
  expect(await desk.outbox()).toEqual([]);
});

test('typed into after the approval: it opens again, and one key approves', async ({
  page,
  desk,
  endpoint,
}) => {
  await page.goto(MAIL);
  const body = page.getByRole('textbox', { name: 'Message body' });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const panel = await panelOf(page);
  // The key must come before the gate has read the text again. On a slow machine it may not: then the panel
  // shows the new text as a first look, takes no decision, and the next attempt is made.
  await expect(async () => {
    await panel.choose(/asked for it/i);
    await expect(panel.frame.getByText('Approve works once')).toBeHidden();
    await body.press('Control+End');
    await body.press('x');
    await panel.press('a');
    await expect(panel.heading).toHaveText('Held: it changed since you looked', { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  expect(await desk.outbox()).toEqual([]);
  await expect(panel.region('Changes').locator('ins')).toContainText('x');
  await expect(panel.frame.getByText('Approve works once')).toBeHidden();
  await panel.press('a');
  await expect.poll(() => desk.outbox()).toHaveLength(1);
  await expect
    .poll(async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided'))
    .toMatchObject([{ reasonCode: 'requested' }, { reasonCode: 'requested' }]);
});
