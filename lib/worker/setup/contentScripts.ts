import { browser } from 'wxt/browser';
import type { Site } from '../../core/model/configuration.ts';
import { isGranted } from './access.ts';
import { originPattern } from './originPattern.ts';

/** The gate comes first: it takes the hosts in that come after it. */
const GATE = 'content-scripts/gate.js';
const GENERIC_HOST = 'generic.js';
const TRIPWIRE = 'content-scripts/tripwire.js';
const WRITING = 'writing.js';
const PAGE_WRITING = 'pageWriting.js';

/**
 * Registers the gate and the tripwire for the gated sites, in place of what was registered before, and
 * injects the gate into tabs of those sites that were open already: until then such a tab is not inspected.
 */
export async function coverSites(sites: readonly Site[]): Promise<void> {
  const matches = await grantedOrigins(sites);
  await browser.scripting.unregisterContentScripts();
  if (matches.length === 0) return;
  const everywhere = {
    matches,
    allFrames: true,
    // An editor's own about:blank or srcdoc frame is entered only with the origin fallback.
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const;
  await browser.scripting.registerContentScripts([
    { ...everywhere, id: 'gate', js: [GATE, GENERIC_HOST] },
    { ...everywhere, id: 'tripwire', js: [TRIPWIRE], world: 'MAIN' },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : injectInto(id))));
}

/**
 * The sites' origins that the browser has granted: registering one that it has not would cover nothing,
 * silently. Whole origins, because Chromium takes the origin fallback with no other path than `/*`; the
 * worker tells the gate where an address is not gated.
 */
async function grantedOrigins(sites: readonly Site[]): Promise<string[]> {
  const all = [...new Set(sites.flatMap((site) => site.matches.map(originPattern)))];
  const granted = await Promise.all(all.map(isGranted));
  return all.filter((_, index) => granted[index]);
}

/** A tab that cannot be entered (closed meanwhile, discarded, an error page) stays `not inspected`; the popup says so. */
async function injectInto(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.allSettled([
    browser.scripting.executeScript({
      target,
      files: [`/${GATE}`, `/${GENERIC_HOST}`],
      injectImmediately: true,
    }),
    browser.scripting.executeScript({
      target,
      files: [`/${TRIPWIRE}`],
      injectImmediately: true,
      world: 'MAIN',
    }),
  ]);
}

/**
 * Puts what writes an approved edit into one frame, beside its gate and into the page's world. Nothing of it is in
 * any page before a person has decided. A frame that cannot be entered any more is none that can be written in:
 * its gate, where there still is one, says so.
 */
export async function bringWriting(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.allSettled([
    browser.scripting.executeScript({ target, files: [`/${WRITING}`], injectImmediately: true }),
    browser.scripting.executeScript({
      target,
      files: [`/${PAGE_WRITING}`],
      injectImmediately: true,
      world: 'MAIN',
    }),
  ]);
}
