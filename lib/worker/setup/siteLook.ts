import { browser } from 'wxt/browser';
import type { Site } from '../../core/model/configuration.ts';
import { SeenFrame } from '../../core/model/siteLook.ts';
import type { OpenTab, SiteLook } from '../../messages/requests.ts';
import { askGate } from '../review/stage.ts';
import { siteOf } from './sites.ts';

const LOOK = '/look.js';

/** The pages that are open where the browser lets the extension in, the last used first. It shows no others' addresses. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id, url, title }) =>
      id === undefined || url === undefined ? [] : [{ tab: id, address: url, title: title ?? '' }],
    );
}

/**
 * Looks at every frame of a tab once, by a script that listens to nothing and changes nothing. What comes back is
 * parsed: it comes out of a page's process.
 */
export async function lookAtTab(tabId: number, sites: readonly Site[]): Promise<SiteLook> {
  const [entered] = await Promise.allSettled([
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [LOOK] }),
  ]);
  const found = entered.status === 'fulfilled' ? entered.value : [];
  const frames = found
    .sort((one, other) => one.frameId - other.frameId)
    .flatMap(({ result }) => SeenFrame.safeParse(result).data ?? []);
  const [top] = frames;
  if (top === undefined) return { kind: 'not-entered' };
  const { url } = await browser.tabs.get(tabId);
  const site = siteOf(url ?? '', sites);
  const origins = frames.map(({ origin }) => origin);
  const unreached = frames.flatMap((frame) => frame.frames).filter((origin) => !origins.includes(origin));
  return {
    kind: 'seen',
    site: site === null ? null : { name: site.name, isGuarded: (await askGate(tabId)) !== null },
    frames,
    unreached: [...new Set(unreached)],
  };
}
