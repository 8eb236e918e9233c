import { browser } from 'wxt/browser';
import type { TabSign } from './coverage.ts';

/** Puts a sign on the toolbar's button for one tab. The browser takes it off as the tab goes on to another page. */
export async function showSign(tab: number, { text, title }: TabSign): Promise<void> {
  // A tab that has gone meanwhile needs no sign.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#8a5a00' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
}
