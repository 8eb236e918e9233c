import type { Page } from '@playwright/test';
import { left, seen } from '../support/fixtures.ts';
import { expect, expectProtected, heldReading, leavesOnce, test } from './toolPage.ts';

const DANA = { name: 'Dana Whitfield', address: 'dana@alderfinch.example' };
const OMAR = { name: 'Omar Reyes', address: 'omar@northgate.example' };
const WORDS = 'Hello Dana, the switch costs 480.';

const open = (page: Page, way: string, id: string, what: object) =>
  page.evaluate(([way, id, what]) => Reflect.get(window, way as string)(id, what), [way, id, what] as const);
const mail = (to = DANA) => ({ subject: 'The switch', to: [to], body: WORDS });
const within = (page: Page, id: string) => page.locator(`[data-id="${id}"]`);

for (const [way, sort] of [
  ['compose', 'popped out'],
  ['openFullScreen', 'full screen'],
  ['ownWindow', 'in a window of its own'],
] as const) {
  test(`a mail ${sort} is held on Send and leaves once`, async ({ tool, worker }) => {
    const page = await tool('gmail');
    await open(page, way, 'one', mail());
    await expectProtected(worker, 1);
    await within(page, 'one').getByRole('button', { name: 'Send', exact: true }).click();
    expect(await heldReading(page, worker)).toMatchObject({
      kind: 'email',
      visibility: 'client',
      subject: 'The switch',
      body: `${WORDS}\n`,
      recipients: [{ role: 'to', ...DANA }],
    });
    await leavesOnce(page, worker, { how: 'send', id: 'one', to: DANA.address });
  });
}

test('an inline reply: Send & archive, with the thread', async ({ tool, worker }) => {
  const page = await tool('gmail');
  await open(page, 'reply', 'answer', mail());
  await expectProtected(worker, 1);
  await within(page, 'answer').getByRole('button', { name: 'Send & archive' }).click();
  const reading = await heldReading(page, worker);
  expect(reading.thread).toMatchObject([{ text: 'What would a new switch for the second floor cost us?' }]);
  await leavesOnce(page, worker, { how: 'archive', id: 'answer' });
});

for (const [name, press] of [
  ['Ctrl+Enter in the body', (page: Page) => within(page, 'two').locator('.Am').press('Control+Enter')],
  ['Enter on Send', (page: Page) => within(page, 'two').locator('.T-I-send').press('Enter')],
  ['Space on Send', (page: Page) => within(page, 'two').locator('.T-I-send').press(' ')],
  [
    'a press by script',
    (page: Page) =>
      within(page, 'two')
        .locator('.T-I-send')
        .evaluate((one: HTMLElement) => one.click()),
  ],
] as const) {
  test(`of three that are open, ${name} sends its own`, async ({ tool, worker }) => {
    const page = await tool('gmail');
    await open(page, 'compose', 'one', mail(OMAR));
    await open(page, 'compose', 'two', mail());
    await open(page, 'reply', 'three', mail(OMAR));
    await expectProtected(worker, 3);
    await press(page);
    expect((await heldReading(page, worker)).recipients).toMatchObject([{ address: DANA.address }]);
    // Gmail draws the button anew while the person decides.
    await within(page, 'two').evaluate((root) => Reflect.get(root, 'redraw')());
    await leavesOnce(page, worker, { id: 'two', to: DANA.address });
    await expect(within(page, 'one')).toHaveCount(1);
    await expect(within(page, 'three')).toHaveCount(1);
  });
}

test('Schedule send, from a menu that is made anew at each opening', async ({ tool, worker }) => {
  const page = await tool('gmail');
  await open(page, 'compose', 'one', mail(OMAR));
  await open(page, 'compose', 'two', mail());
  await expectProtected(worker, 2);
  await within(page, 'two').locator('.hG').click();
  await page.getByRole('menuitem', { name: 'Schedule send' }).click();
  expect((await heldReading(page, worker)).recipients).toMatchObject([{ address: DANA.address }]);
  expect(await seen(page)).toEqual([]);
  await worker.releaseHeld();
  await page.getByRole('menuitem', { name: 'Tomorrow morning' }).click();
  await expect.poll(() => left(page)).toMatchObject([{ how: 'scheduled', id: 'two' }]);
});

test('feedback, files and a draft that is thrown away are not held', async ({ tool, worker }) => {
  const page = await tool('gmail');
  await open(page, 'compose', 'one', mail());
  await expectProtected(worker, 1);
  for (const name of ['Send feedback to Google', 'Attach files', 'Discard draft'])
    await within(page, 'one').getByRole('button', { name }).click();
  expect((await seen(page)).map(({ what }) => what)).toEqual(['feedback', 'attach', 'discard']);
  expect(await worker.heard('held')).toEqual([]);
});
