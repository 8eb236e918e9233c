import type { Page } from '@playwright/test';
import { seen } from '../support/fixtures.ts';
import { expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

const WORDS = 'Replaced the scanner’s power supply.';
const within = (page: Page, id: string) => page.locator(`[data-id="${id}"]`);
const open = (page: Page, way: 'openNote' | 'openTime', id: string, on: string[]) =>
  page.evaluate(([way, id, words, on]) => Reflect.get(window, way as string)(id, words, on), [
    way,
    id,
    WORDS,
    on,
  ] as const);

for (const way of ['openNote', 'openTime'] as const) {
  for (const [on, visibility] of [
    [['Internal'], 'internal'],
    [['Internal', 'mail'], 'client'],
    [['Internal', 'Discussion'], 'client'],
    [['Resolution'], 'client'],
    [[], 'client'],
  ] as const) {
    const boxes = on.length === 0 ? 'no box' : on.join(' and ');
    test(`${way === 'openNote' ? 'a note' : 'a time entry'} with ${boxes} ticked is read by: ${visibility}`, async ({
      tool,
      worker,
    }) => {
      const page = await tool('connectwise');
      await open(page, way, 'one', [...on]);
      await expectProtected(worker, 1);
      await within(page, 'one').getByText('Save', { exact: true }).click();
      const reading = await heldReading(page, worker);
      expect(reading).toMatchObject({ kind: 'ticket-note', visibility, account: { name: 'Alderfinch Ltd' } });
      expect(reading.body.trim()).toBe(WORDS);
      await leavesOnce(page, worker, { how: 'save', id: 'one', note: WORDS });
    });
  }
}

test('of two notes and a time entry, the pressed one is saved, though its buttons are drawn anew', async ({
  tool,
  worker,
}) => {
  const page = await tool('connectwise');
  await open(page, 'openNote', 'one', ['Discussion']);
  await open(page, 'openNote', 'two', ['Internal']);
  await open(page, 'openTime', 'three', ['Discussion']);
  await expectProtected(worker, 3);
  await within(page, 'two').getByText('Save', { exact: true }).click();
  const reading = await heldReading(page, worker);
  expect(reading.visibility).toBe('internal');
  expect(reading.thread).toEqual([
    { author: 'Dana Whitfield', at: 'Nov 19, 2026', text: 'The scanner does not answer.' },
  ]);
  await within(page, 'two').evaluate((root) => Reflect.get(root, 'redraw')());
  await leavesOnce(page, worker, { id: 'two', on: 'Internal' });
});

test('a box that is ticked after the approval voids it', async ({ tool, worker }) => {
  const page = await tool('connectwise');
  await open(page, 'openNote', 'one', ['Internal']);
  await expectProtected(worker, 1);
  await within(page, 'one').getByText('Save', { exact: true }).click();
  await heldReading(page, worker);
  await page.evaluate(() => {
    const mail = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].at(-1);
    if (mail !== undefined) mail.checked = true;
  });
  await worker.releaseHeld();
  await expect
    .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
    .toEqual(['changed']);
  expect((await worker.heard('snapshot')).at(-1)?.reading.visibility).toBe('client');
});

test('a new note that is opened, a search and a note that is cancelled are not held', async ({
  tool,
  worker,
}) => {
  const page = await tool('connectwise');
  await page.getByText('New note').click();
  await expectProtected(worker, 1);
  await page.getByLabel('Search').fill('scanner');
  await page.keyboard.press('Enter');
  await within(page, 'new').getByText('Cancel').click();
  expect((await seen(page)).map(({ what }) => what)).toEqual(['new note', 'search', 'cancel']);
  expect(await worker.heard('held')).toEqual([]);
});
