import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'wxt/browser';
import { DESK } from '../support/build.ts';
import { pressButton } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof ExtensionApi;

const readWords = (page: Page) => () => page.evaluate(() => document.body?.textContent ?? '');

test('a site that is withheld is not inspected, the popup says so, and allowing it covers the open tab', async ({
  open,
  firefox,
  desk,
}) => {
  const popup = await firefox.openOwnPage('popup.html');
  // As a person does on Firefox's own page of extensions.
  await popup.evaluate((origins) => chrome.permissions.remove({ origins }), [`http://${DESK}/*`]);
  const covered = () =>
    popup.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ matches }) => matches ?? []);
    });
  await expect.poll(covered).not.toContain(`http://${DESK}/*`);
  const page = await open('/mail');
  await pressButton(page, 'Send');
  await expect.poll(async () => (await desk.outbox()).length).toBe(1);

  // The popup's page stands in a tab of its own: it looks at the tab that is in front when it loads.
  await page.reload();
  await page.bringToFront();
  await popup.evaluate(() => location.reload());
  await expect.poll(readWords(popup)).toContain('This tab is not inspected');
  await expect
    .poll(readWords(popup))
    .toContain('Practice mail, Practice tickets, Practice CRM, Practice billing, Specimen. What leaves');

  await popup.bringToFront();
  await popup.keyboard.press('a');
  await expect.poll(readWords(popup)).not.toContain('Not allowed by the browser');
  await page.bringToFront();
  const askAgain = async () => {
    await popup.evaluate(() => location.reload());
    await expect.poll(readWords(popup)).toMatch(/This tab is (protected|not inspected)/);
    return readWords(popup)();
  };
  await expect.poll(askAgain).toContain('This tab is protected');
  await pressButton(page, 'Send');
  await panelOf(page);
  expect(await desk.outbox()).toHaveLength(1);
});
