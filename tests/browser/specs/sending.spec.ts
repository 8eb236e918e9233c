import type { Page } from '@playwright/test';
import { addressOf, documentOf } from '../../sending/document.ts';
import { type Hand, paths } from '../../sending/paths.ts';
import { SPECIMEN } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelReady, expectPanelShown } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';

/** A browser for each of these, since one takes most of its time to start. */
const groups = [...new Set(paths.map(({ group }) => group))];

for (const group of groups) {
  test(`${group}: every way to send it is held, recorded, or known to be out of reach`, async ({
    page,
    specimens,
    endpoint,
  }) => {
    const unreviewed = async () =>
      (await endpoint.events()).filter(({ type }) => type === 'draft.unreviewed').length;
    let recorded = 0;
    for (const path of paths.filter((one) => one.group === group)) {
      await test.step(path.name, async () => {
        const before = specimens.sent().length;
        await page.goto(`http://${SPECIMEN}${specimen(addressOf(path), documentOf(path))}`);
        // A page that sends before anyone has read it is out of reach: a script of this page waits for that.
        if (path.outcome !== 'held') await expectPanelReady(page);
        await path.act(handOf(page));
        if (path.outcome === 'held') {
          await expectPanelShown(page);
          expect(specimens.sent().length, path.name).toBe(before);
          return;
        }
        await expect.poll(() => specimens.sent().length, { message: path.name }).toBe(before + 1);
        if (path.outcome === 'recorded') recorded += 1;
        await expect.poll(unreviewed, { message: path.name }).toBe(recorded);
      });
    }
    expect(await unreviewed()).toBe(recorded);
  });
}

function handOf(page: Page): Hand {
  const at = (selector: string, frame?: string) =>
    (frame === undefined ? page : page.frameLocator(`[name=${frame}]`)).locator(selector);
  return {
    click: (selector, frame) => at(selector, frame).click(),
    key: (selector, key, frame) => at(selector, frame).press(key),
    run: (script) => page.evaluate(script),
  };
}
