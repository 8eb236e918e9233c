import type { Page } from 'puppeteer-core';
import { isLong, walksIn, walkTools } from '../../sending/tools/cells.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import type { Driver } from '../../sending/tools/walk.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelFrame } from '../support/panel.ts';

for (const tools of walksIn('firefox')) {
  test(`${tools[0]}${isLong ? '' : ' and others'}: every gesture by every path is held, recorded or known to be out of reach`, async ({
    firefox,
    toolPages,
    endpoint,
  }) => {
    test.setTimeout(isLong ? 1_200_000 : 120_000);
    let page = await firefox.browser.newPage();
    const driver: Driver = {
      async open(tool, path) {
        // What stands in the tab that is left may ask before it goes; a tab of its own asks nobody.
        const last = page;
        page = await firefox.browser.newPage();
        await last.close();
        await page.bringToFront();
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(`http://${toolHost(tool)}:${toolPages.port}${path}`);
      },
      run: (script) => page.evaluate(script) as Promise<never>,
      click: (x, y) => page.mouse.click(x, y),
      press: (combination) => press(page, combination),
      panel: async () => (await (await panelFrame(page))?.evaluate(() => document.body?.textContent)) ?? '',
      sent: () => toolPages.sent().length,
      recorded: async () =>
        (await endpoint.events()).filter(
          ({ type }) => type === 'draft.unreviewed' || type === 'draft.allowed',
        ).length,
    };
    const { observed, expected } = await walkTools(driver, 'firefox', tools);
    expect(observed).toEqual(expected);
  });
}

async function press(page: Page, combination: string): Promise<void> {
  // A tab that has just come to the front takes keys a moment later.
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  const keys = combination.split('+') as Parameters<Page['keyboard']['press']>[0][];
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1) ?? 'Enter');
  for (const key of keys.slice(0, -1).toReversed()) await page.keyboard.up(key);
}
