import type { Frame, Page } from 'puppeteer-core';
import { specimen } from '../../browser/support/specimens.ts';
import { addressOf, documentOf } from '../../sending/document.ts';
import { type Hand, paths } from '../../sending/paths.ts';
import { DESK } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelReady, expectPanelShown } from '../support/panel.ts';

test('every way to send is held, recorded, or known to be out of reach', async ({
  firefox,
  specimens,
  endpoint,
}) => {
  test.setTimeout(300_000);
  const unreviewed = async () =>
    (await endpoint.events()).filter(({ type }) => type === 'draft.unreviewed').length;
  let recorded = 0;
  for (const path of paths) {
    await test.step(path.name, async () => {
      const before = specimens.sent().length;
      const page = await firefox.browser.newPage();
      await page.bringToFront();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`http://${DESK}:${specimens.port}${specimen(addressOf(path), documentOf(path))}`);
      if (path.outcome !== 'held') await expectPanelReady(page);
      await path.act(handOf(page));
      if (path.outcome === 'held') {
        await expectPanelShown(page);
        expect(specimens.sent().length, path.name).toBe(before);
      } else {
        await expect.poll(() => specimens.sent().length, { message: path.name }).toBe(before + 1);
        if (path.outcome === 'recorded') recorded += 1;
        await expect.poll(unreviewed, { message: path.name }).toBe(recorded);
      }
      await page.close();
    });
  }
  expect(await unreviewed()).toBe(recorded);
});

function handOf(page: Page): Hand {
  const inside = async (name?: string): Promise<Page | Frame> => {
    if (name === undefined) return page;
    for (const frame of page.frames()) {
      if ((await frame.evaluate(() => window.name)) === name) return frame;
    }
    throw new Error(`no frame is named ${name}`);
  };
  return {
    click: async (selector, frame) => (await inside(frame)).locator(selector).click(),
    async key(selector, combination, frame) {
      // Not by a press of the mouse, which would send.
      const target = await (await inside(frame)).waitForSelector(selector);
      // A tab that has just come to the front takes keys a moment later.
      const isFocused = async () => {
        await page.bringToFront();
        await target?.focus();
        return target?.evaluate((element) => document.hasFocus() && document.activeElement === element);
      };
      await expect.poll(isFocused, { message: `${selector} has no focus` }).toBe(true);
      const keys = combination.split('+') as Parameters<Page['keyboard']['press']>[0][];
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(keys.at(-1) ?? 'Enter');
      for (const key of keys.slice(0, -1).toReversed()) await page.keyboard.up(key);
    },
    run: (script) => page.evaluate(script) as Promise<void>,
  };
}
