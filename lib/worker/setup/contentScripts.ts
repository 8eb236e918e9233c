import { browser } from 'wxt/browser';
import type { Site } from '../../core/model/configuration.ts';
import { isGranted } from './access.ts';
import { originPattern } from './originPattern.ts';

/** The gate comes first: it takes the hosts in that come after it. */
const GATE = 'content-scripts/gate.js';
const GENERIC_HOST = 'generic.js';
/** What reads a tool by its pack, and the pack of a built-in tool: data that comes behind it. */
const PACK = 'pack.js';
const packFile = (tool: string) => `packs/${tool}.js`;
const TRIPWIRE = 'content-scripts/tripwire.js';
const READING = 'reading.js';
const WRITING = 'writing.js';
const PAGE_WRITING = 'pageWriting.js';

/** What is covered in this run of the extension. It outlives the worker; an update or a reload clears it. */
const COVERED = 'covered';

/**
 * Has the gate and the tripwire registered for the gated sites, and injects them into tabs of those sites that
 * were open already: until then such a tab is not inspected. Where that stands already nothing is touched, since a
 * worker wakes often, and a page that loads while the scripts are not registered has no gate. Answers whether
 * anything was. Calls must not overlap.
 */
export async function coverSites(sites: readonly Site[]): Promise<boolean> {
  const guards = await guardsOf(sites);
  const matches = [...new Set(guards.flatMap((guard) => guard.matches))];
  const covered = JSON.stringify(guards);
  const before = await browser.storage.session.get(COVERED);
  if (before[COVERED] === covered) return false;
  await register(guards, matches);
  await Promise.all(guards.map(injectIntoOpen));
  await browser.storage.session.set({ [COVERED]: covered });
  return true;
}

/** The scripts that guard some origins, in their order. */
interface Guard {
  id: string;
  js: string[];
  matches: string[];
}

/**
 * The scripts for every granted origin: those of its tool's pack where it has one. An origin of two sites has the
 * scripts of both; the gate and each host are taken in once.
 */
async function guardsOf(sites: readonly Site[]): Promise<Guard[]> {
  const sorts = [...new Set(sites.map(sortOf))].sort();
  const guards = await Promise.all(
    sorts.map(async (sort) => ({
      id: sort === '' ? 'gate' : `gate-${sort}`,
      js: [GATE, GENERIC_HOST, ...(sort === '' ? [] : [PACK]), ...(isTool(sort) ? [packFile(sort)] : [])],
      matches: await grantedOrigins(sites.filter((site) => sortOf(site) === sort)),
    })),
  );
  return guards.filter(({ matches }) => matches.length > 0);
}

/** Which pack reads a site: a built-in tool's, `own` for one or words of the site alone, nothing for structure alone. */
function sortOf({ tool, pack, actions }: Site): string {
  return tool ?? (pack === undefined && actions === undefined ? '' : 'own');
}

function isTool(sort: string): boolean {
  return sort !== '' && sort !== 'own';
}

/** Registers the scripts for these origins, without a moment in which those that were registered are not. */
async function register(guards: readonly Guard[], matches: string[]): Promise<void> {
  const there = await browser.scripting.getRegisteredContentScripts();
  if (matches.length === 0) {
    if (there.length > 0) await browser.scripting.unregisterContentScripts();
    return;
  }
  const everywhere = {
    allFrames: true,
    // An editor's own about:blank or srcdoc frame is entered only with the origin fallback.
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const;
  const scripts = [
    ...guards.map((guard) => ({ ...everywhere, ...guard })),
    { ...everywhere, matches, id: 'tripwire', js: [TRIPWIRE], world: 'MAIN' as const },
  ];
  const isThere = ({ id }: { id: string }) => there.some((script) => script.id === id);
  const changed = scripts.filter(isThere);
  const added = scripts.filter((script) => !isThere(script));
  const gone = there.map(({ id }) => id).filter((id) => !scripts.some((script) => script.id === id));
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
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

async function injectIntoOpen({ matches, js }: Guard): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : injectInto(id, js))));
}

/** A tab that cannot be entered (closed meanwhile, discarded, an error page) stays `not inspected`; the popup says so. */
async function injectInto(tabId: number, js: readonly string[]): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.allSettled([
    browser.scripting.executeScript({
      target,
      // WXT knows its own files by name; a pack's is written beside them.
      files: js.map((file) => `/${file}` as `/${typeof GATE}`),
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

/** Puts what reads a draft into one frame, beside its gate. False where it can't go, or the frame is gone. */
export async function bringReading(tabId: number, frameId: number): Promise<boolean> {
  const [brought] = await Promise.allSettled([
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${READING}`],
      injectImmediately: true,
    }),
  ]);
  return brought.status === 'fulfilled';
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
