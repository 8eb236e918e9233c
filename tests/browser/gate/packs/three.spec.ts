import { composers } from '../../../sending/tools/composers.ts';
import { left } from '../support/fixtures.ts';
import { coverage, expect, heldReading, test } from './toolPage.ts';

const NAMES = ['31', '32', '33'];
const wordsOf = (name: string) => `These are the words of ${name}, and of no other.`;

for (const composer of composers.filter(({ isSingle }) => !isSingle)) {
  test(`${composer.tool}, ${composer.name}: of three that are open the pressed one leaves, once, as it was approved`, async ({
    tool,
    worker,
  }) => {
    const page = await tool(composer.tool);
    const inPage = (script: string) => page.evaluate(script);
    for (const name of NAMES) await inPage(composer.open(name, wordsOf(name)));
    await expect.poll(async () => (await coverage(worker)).composers).toBeGreaterThanOrEqual(NAMES.length);
    if (composer.shows !== undefined) await page.locator(composer.shows('32')).click();
    const [press] = composer.presses;
    await page
      .locator(composer.root('32'))
      .locator(press?.on ?? '')
      .first()
      .click();
    expect((await heldReading(page, worker)).body.trim()).toBe(wordsOf('32'));
    expect(await left(page)).toEqual([]);
    await worker.releaseHeld();
    await expect
      .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
      .toEqual(['confirmed']);
    const sent = await left(page);
    expect(sent).toHaveLength(1);
    expect(Object.values(sent[0] ?? {})).toContain(wordsOf('32'));
    for (const other of ['31', '33'])
      await expect(page.locator(composer.root(other))).toContainText(wordsOf(other));
  });
}
