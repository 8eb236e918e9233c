import { expectAsPublished, PATIENCE, titleOf, walksIn } from '../../sending/tools/cells.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import { test } from '../support/fixtures.ts';
import { reviewFrame } from '../support/panel.ts';

for (const tools of walksIn('chromium')) {
  test(titleOf(tools), async ({ page, toolPages, endpoint }) => {
    test.setTimeout(PATIENCE);
    const driver = {
      open: async (tool: string, path: string) => void (await page.goto(`http://${toolHost(tool)}${path}`)),
      run: <T>(script: string) => page.evaluate<T>(script),
      click: (x: number, y: number) => page.mouse.click(x, y),
      press: (combination: string) => page.keyboard.press(combination),
      panel: async () => (await reviewFrame(page)?.evaluate(() => document.body?.textContent)) ?? '',
    };
    await expectAsPublished('chromium', tools, driver, { toolPages, endpoint });
  });
}
