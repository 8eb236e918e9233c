import { isLong, walksIn, walkTools } from '../../sending/tools/cells.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import type { Driver } from '../../sending/tools/walk.ts';
import { expect, test } from '../support/fixtures.ts';
import { reviewFrame } from '../support/panel.ts';

for (const tools of walksIn('chromium')) {
  test(`${tools[0]}${isLong ? '' : ' and others'}: every gesture by every path is held, recorded or known to be out of reach`, async ({
    page,
    toolPages,
    endpoint,
  }) => {
    test.setTimeout(isLong ? 1_200_000 : 120_000);
    const driver: Driver = {
      open: async (tool, path) => void (await page.goto(`http://${toolHost(tool)}${path}`)),
      run: (script) => page.evaluate(script),
      click: (x, y) => page.mouse.click(x, y),
      press: (combination) => page.keyboard.press(combination),
      panel: async () => (await reviewFrame(page)?.evaluate(() => document.body?.textContent)) ?? '',
      sent: () => toolPages.sent().length,
      recorded: async () =>
        (await endpoint.events()).filter(
          ({ type }) => type === 'draft.unreviewed' || type === 'draft.allowed',
        ).length,
    };
    const { observed, expected } = await walkTools(driver, 'chromium', tools);
    expect(observed).toEqual(expected);
  });
}
