import type { Page } from '@playwright/test';
import { expect, left, panelFrame, panelState, seen, test } from './support/fixtures.ts';
import { MAIL } from './support/pages.ts';

const WORDS = 'Hello Dana, the refund is on its way to you.';
const TOKEN = '0b7c6b3e-93a8-4f0e-8f0e-2f5d1c1a9b10';

/** What a press at this point would meet: ours, or the page. */
const meets = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.getAttribute('popover') ?? 'page',
    [x, y],
  );
const place = (page: Page) =>
  page.evaluate(() => document.querySelector('div[popover=manual]')?.getBoundingClientRect().toJSON());

test('laid out and hidden once a verdict is not allow; it takes no press and is not seen', async ({
  open,
}) => {
  const page = await open(MAIL);
  await expect.poll(() => panelState(page)).toBe('hidden');
  await expect.poll(() => page.frames().length).toBe(2);
  expect(await meets(page, 1100, 300)).toBe('page');
  const before = await page.screenshot();
  await page.evaluate(() => document.querySelector('div[popover=manual]')?.remove());
  expect((await page.screenshot()).equals(before)).toBe(true);
});

test('no panel at all where everything is allowed', async ({ open, worker }) => {
  await worker.plan({ rules: [{ route: 'allow', scope: 'payload' }] });
  const page = await open(MAIL);
  await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
  await page.click('#send');
  await expect.poll(() => left(page)).toHaveLength(1);
  expect(await panelState(page)).toBe('absent');
});

test('shown at the right with the focus in it; hidden, the focus is back in the draft', async ({
  open,
  worker,
}) => {
  const page = await open(MAIL);
  await page.locator('#body').click();
  await page.keyboard.type('Good morning');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => panelState(page)).toBe('visible');
  expect(await place(page)).toMatchObject({ left: 740, width: 460, top: 0, height: 800 });
  expect(await meets(page, 1100, 300)).toBe('manual');
  const panel = await panelFrame(page);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  expect(panel.name()).toBe((await worker.heard('hello'))[0]?.panel);
  expect(await page.evaluate(() => [window.length, Object.keys(window).includes('review')])).toEqual([
    0,
    false,
  ]);
  await worker.say({ type: 'drop' });
  await expect.poll(() => panelState(page)).toBe('hidden');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('body');
  await page.keyboard.type('!');
  await expect(page.locator('#body')).toHaveText('Good morning!');
});

test('what the worker tells the top frame: mount, dock, show, hide, ping', async ({ open, worker }) => {
  const page = await open(MAIL);
  await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
  expect(await worker.tellTop({ type: 'gate.ping' })).toEqual({ composers: 1, missing: [] });
  await page.evaluate(() =>
    document.querySelectorAll('div[popover=manual]').forEach((host) => void host.remove()),
  );
  // Meant for the page that this tab showed before.
  await worker.tellTop({ type: 'panel.show', token: TOKEN, dock: 'left', fromFrame: false });
  expect(await panelState(page)).toBe('absent');
  await worker.tellTop({ type: 'panel.mount', token: TOKEN, dock: 'left', fromFrame: true });
  await expect.poll(() => panelState(page)).toBe('hidden');
  await worker.tellTop({ type: 'panel.show', token: TOKEN, dock: 'left', fromFrame: true });
  await expect.poll(() => panelState(page)).toBe('visible');
  expect(await place(page)).toMatchObject({ left: 0, width: 460 });
  await worker.tellTop({ type: 'panel.show', token: TOKEN, dock: 'right', fromFrame: true });
  expect(await place(page)).toMatchObject({ left: 740, width: 460 });
  await worker.tellTop({ type: 'panel.hide', token: TOKEN });
  await expect.poll(() => panelState(page)).toBe('hidden');
  await page.setViewportSize({ width: 390, height: 700 });
  expect(await place(page)).toMatchObject({ left: 0, width: 390 });
});

test('usable in front of the page’s modal dialog, also one that opens later', async ({ open, worker }) => {
  const page = await open(`<dialog id="d">A question of the page. <button>Close</button></dialog>${MAIL}`);
  await page.locator('#body').evaluate((body, words) => body.append(words), WORDS);
  await page.locator('#body').press('Control+Enter');
  await expect.poll(() => panelState(page)).toBe('visible');
  const panel = await panelFrame(page);
  await panel.evaluate(() => {
    Reflect.set(window, 'presses', 0);
    addEventListener('click', () => Reflect.set(window, 'presses', Reflect.get(window, 'presses') + 1));
  });
  const presses = () => panel.evaluate(() => Reflect.get(window, 'presses'));
  // A frame of another process takes presses once it was drawn.
  const pressUntil = (count: number) =>
    expect
      .poll(async () => {
        await page.mouse.click(1000, 500);
        return presses();
      })
      .toBeGreaterThan(count);
  await pressUntil(0);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await pressUntil((await presses()) ?? 0);
  await worker.say({ type: 'drop' });
  await expect.poll(() => panelState(page)).toBe('hidden');
  await page.getByRole('button', { name: 'Close' }).click({ trial: true });
});

for (const heard of ['focusin', 'focus']) {
  test(`a page’s focus trap (${heard}) does not pull the focus out of the panel`, async ({ open }) => {
    const page = await open(`${MAIL}<script>document.addEventListener('${heard}', (event) => {
    if (!event.target.closest('section')) document.querySelector('#body').focus();
  }, true);</script>`);
    await page.locator('#body').click();
    await page.keyboard.type('Good morning');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => panelState(page)).toBe('visible');
    const panel = await panelFrame(page);
    await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  });
}

test('a key that reaches the page while the panel has the focus is taken, and the next one reaches the panel', async ({
  open,
}) => {
  const page = await open(
    `${MAIL}<script>addEventListener('keydown', (event) => see(event.key, event), true);</script>`,
  );
  await page.locator('#body').evaluate((body, words) => body.append(words), WORDS);
  await page.click('#send');
  await expect.poll(() => panelState(page)).toBe('visible');
  const panel = await panelFrame(page);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await panel.evaluate(() => {
    Reflect.set(window, 'keys', []);
    addEventListener('keydown', ({ key }) => Reflect.get(window, 'keys').push(key));
  });
  // The page takes the window's focus; the panel stays what is active in its document.
  await page.evaluate(() => window.focus());
  await page.keyboard.press('x');
  await page.keyboard.press('y');
  await expect.poll(() => panel.evaluate(() => Reflect.get(window, 'keys').at(-1))).toBe('y');
  expect((await seen(page)).filter(({ what }) => what === 'x' || what === 'y')).toEqual([]);
});
