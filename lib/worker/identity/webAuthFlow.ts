import { browser } from 'wxt/browser';
import type { LaunchFlow } from './signIn.ts';

/** Where a provider sends the browser back to: an address that the browser gives this extension alone. */
export function redirectAddress(): string {
  return browser.identity.getRedirectURL();
}

/** The browser's own flow. Rejects where the person closes its window, or a silent one would need them. */
export const launchWebAuthFlow: LaunchFlow = async (url, interactive) => {
  const back = await browser.identity.launchWebAuthFlow({ url, interactive });
  if (back === undefined) throw new TypeError('the browser came back with no address');
  return back;
};
