import { createHash } from 'node:crypto';
import { SPECIMEN } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { LARGE_DRAFTS } from '../support/largeDrafts.ts';
import { panelOf } from '../support/panel.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

for (const [name, path] of Object.entries(LARGE_DRAFTS)) {
  test(`${name}: held, shown, and released exactly`, async ({ page, specimens }) => {
    await page.goto(`http://${SPECIMEN}${path}`);
    const message = page.getByRole('textbox', { name: 'Message' });
    await message.click();
    const before = await message.innerHTML();
    await page.getByRole('button', { name: 'Send' }).click();
    const panel = await panelOf(page);
    expect(specimens.sent()).toEqual([]);
    await expect(panel.region('Draft')).toContainText(/every port is up|Report 499/i);
    await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
    await panel.approve.click();
    await expect(page.getByRole('status')).toHaveText('Reply sent.');
    expect(specimens.sent().map(digest)).toEqual([digest(before)]);
  });
}
