import { browser } from 'wxt/browser';
import type { Site } from '../../core/model/configuration.ts';
import type { GateStatus } from '../../messages/frame.ts';
import type { TabSign } from './coverage.ts';
import { siteOf } from './sites.ts';

/** As much of a tab as tells whether anything in it is checked. */
export interface SeenTab {
  id?: number | undefined;
  url?: string | undefined;
  discarded?: boolean | undefined;
}

/** Why no gate answers in a tab of a gated site, in sentences for the person in front of it. */
export function whyNotInspected({ discarded }: Pick<SeenTab, 'discarded'>): string {
  return discarded === true
    ? 'The browser put it to sleep. It is checked again once it is opened.'
    : 'It was open before Countersign was ready, or shows an error. A draft that leaves from here is not checked.';
}

/**
 * What the toolbar's button says of a tab of a gated site in which no gate answers; null where one does, or where the
 * site is none that is gated: what the tool's pages do not fit is said there by itself.
 */
export async function notInspected(
  tab: SeenTab,
  sites: readonly Site[],
  askGate: (tab: number) => Promise<GateStatus | null>,
): Promise<TabSign | null> {
  const site = siteOf(tab.url ?? '', sites);
  if (site === null || tab.id === undefined || (await askGate(tab.id)) !== null) return null;
  return {
    text: '?',
    title: `Countersign: this tab of ${site.name} is not inspected. ${whyNotInspected(tab)}`,
  };
}

/** The tabs whose addresses the browser shows: those of sites that were granted. */
export function grantedTabs(): Promise<SeenTab[]> {
  return browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
}
