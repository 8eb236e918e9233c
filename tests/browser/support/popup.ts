import type { BrowserContext, Page } from '@playwright/test';
import type { Browser } from 'wxt/browser';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

/**
 * The popup as it stands over `page`. Playwright has no hand on a browser's own popups, so the popup's page
 * is opened as a tab, and told which tab is in front: that one answer is the test's, the rest is real.
 */
export async function openPopup(context: BrowserContext, page: Page): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((candidate) => candidate.url === url)?.id;
  }, page.url());
  if (tab === undefined) throw new Error('the page has no tab');
  const popup = await context.newPage();
  await popup.addInitScript((id) => {
    Object.defineProperty(chrome.tabs, 'query', { value: async () => [{ id }] });
  }, tab);
  await popup.goto(new URL('/popup.html', worker.url()).href);
  return popup;
}
