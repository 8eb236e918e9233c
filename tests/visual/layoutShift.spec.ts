import { expect, type Page, test } from '@playwright/test';
import { galleryUrl, settle } from './gallery.ts';

/** Adds up every layout shift (Layout Instability API), also those just after a press, which browsers forgive. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; sources: { node: Element | null }[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & (typeof shifts)[number];
        shifts.push({ value, sources });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved, but for the name of Approve within its button, which is another once the view is there. */
const moved = (page: Page) =>
  page.evaluate(() => {
    const shifts: { value: number; sources: { node: Node | null }[] }[] = Reflect.get(window, 'shifts');
    return shifts.flatMap(({ value, sources }) =>
      sources
        .filter(({ node }) => !node?.parentElement?.closest('[data-act="approve"]'))
        .map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)} (${value})`),
    );
  });
/** Two frames, so that what was drawn has been measured. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test('nothing moves from the first paint until Approve works', async ({ page }) => {
  await watch(page);
  for (const state of ['email', 'clean', 'record', 'blocked', 'break-glass', 'long']) {
    await page.goto(galleryUrl('panel', state));
    await settle(page);
    await drawn(page);
    expect(await moved(page), state).toEqual([]);
  }
});

test('the bar stays where it is when the view arrives', async ({ page }) => {
  await watch(page);
  await page.goto(galleryUrl('panel', 'waiting'));
  const acts = page.locator('.acts .button');
  const boxes = () => acts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await boxes();
  await page.evaluate(() => window.show({ link: 'open', view: window.views.clean }));
  await settle(page);
  await drawn(page);
  const after = await boxes();
  expect(after.map(({ top, height }) => [top, height])).toEqual(
    before.map(({ top, height }) => [top, height]),
  );
  expect(await moved(page)).toEqual([]);
});

test('choosing, asking, refusing to and storing move nothing', async ({ page }) => {
  await page.goto(galleryUrl('panel', 'email'));
  await settle(page);
  const boxes = () =>
    page
      .locator('.acts .button, .choices label, .part-head, .note, .covers, .standing')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  await page.keyboard.press('a');
  await expect(page.getByRole('radiogroup')).toBeInViewport({ ratio: 1 });
  const before = await boxes();
  const still = async (what: string) => {
    await drawn(page);
    expect(await boxes(), what).toEqual(before);
  };
  await page.keyboard.press('a');
  await still('asked for a reason');
  await page.keyboard.press('3');
  await still('a reason chosen');
  await page.evaluate(() => window.show({ sent: 'approve' }));
  await still('being stored');
  await page.evaluate(() => window.show({ sent: null, link: 'lost' }));
  await still('the worker gone');
});

test('preparing an edit or a rejection leaves the buttons in their places', async ({ page }) => {
  await page.goto(galleryUrl('panel', 'email'));
  await settle(page);
  const boxes = () =>
    page
      .locator('.acts .button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await boxes();
  await page.keyboard.press('r');
  await drawn(page);
  expect(await boxes()).toEqual(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await drawn(page);
  expect(await boxes()).toEqual(before);
});
