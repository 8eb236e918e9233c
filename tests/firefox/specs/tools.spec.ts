import type { Page } from 'puppeteer-core';
import { expectAsPublished, PATIENCE, titleOf, walksIn } from '../../sending/tools/cells.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelFrame } from '../support/panel.ts';

for (const tools of walksIn('firefox')) {
  test(titleOf(tools), async ({ firefox, toolPages, endpoint }) => {
    test.setTimeout(PATIENCE);
    let page = await firefox.browser.newPage();
    const driver = {
      async open(tool: string, path: string) {
        // What stands in the tab that is left may ask before it goes; a tab of its own asks nobody.
        const last = page;
        page = await firefox.browser.newPage();
        await last.close();
        await page.bringToFront();
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(`http://${toolHost(tool)}:${toolPages.port}${path}`);
      },
      run: <T>(script: string) => page.evaluate(script) as Promise<T>,
      click: (x: number, y: number) => page.mouse.click(x, y),
      press: (combination: string) => press(page, combination),
      panel: async () => (await (await panelFrame(page))?.evaluate(() => document.body?.textContent)) ?? '',
    };
    await expectAsPublished('firefox', tools, driver, { toolPages, endpoint });
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
