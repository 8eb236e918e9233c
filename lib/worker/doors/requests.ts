import { type Browser, browser } from 'wxt/browser';
import type { AfterLook } from '../../core/review/afterLook.ts';
import {
  type ConfigurationStatus,
  type OpenTab,
  type PastEvents,
  Request,
  type SiteLook,
  type TabStatus,
} from '../../messages/requests.ts';
import { askGate } from '../review/stage.ts';
import { whatWaits } from '../review/waiting.ts';
import type { Services } from '../services.ts';
import { withheldSites } from '../setup/access.ts';
import { configurationStatus } from '../setup/configurationStatus.ts';
import { lookAtTab, openTabs } from '../setup/siteLook.ts';
import { siteOf } from '../setup/sites.ts';
import { tabStatus } from '../status.ts';
import { dayCount } from '../store/days.ts';

/** How many events go to the console at once. */
const PAST_EVENTS = 2000;

/** True where the sender is a page of this extension, and not a content script or another extension. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Answers one request of popup or console. Throws a ZodError for what is none. */
export async function answer(
  raw: unknown,
  services: Services,
): Promise<TabStatus | ConfigurationStatus | AfterLook[] | PastEvents | OpenTab[] | SiteLook | null> {
  const request = Request.parse(raw);
  switch (request.type) {
    case 'tab-status': {
      const tab = await browser.tabs.get(request.tab);
      const site = siteOf(tab.url ?? '', services.sites());
      const { policy, source } = services.policy();
      return tabStatus({
        site,
        gate: site === null ? null : await askGate(request.tab),
        missing: services.coverage.missingIn(request.tab),
        discarded: tab.discarded === true,
        today: await dayCount(services.database, services.now()),
        policy,
        policySource: source,
        outbox: await services.outbox.state(),
        refused: services.configuration().refused,
        withheld: await withheldSites(services.sites()),
        addressKnown: tab.url !== undefined,
        storage: services.storageFault(),
        waiting: await whatWaits(services.database, policy, services.now()),
        person: services.person.state(),
      });
    }
    case 'after-looks':
      return services.afterLooks.all();
    case 'look': {
      const actor = services.person.actor();
      const { id, roles, how } = actor ?? { id: null, roles: [], how: 'self-declared' as const };
      await services.afterLooks.looked(request, { id, roles, how });
      return null;
    }
    case 'past-events': {
      const rows = await services.database.events
        .where('sequence')
        .above(request.after)
        .limit(PAST_EVENTS)
        .toArray();
      const next = rows.length < PAST_EVENTS ? null : (rows.at(-1)?.sequence ?? null);
      return { events: rows.map(({ event }) => event), next };
    }
    case 'configuration-status':
      return configurationStatus(services);
    case 'open-tabs':
      return openTabs();
    case 'look-at-tab':
      return lookAtTab(request.tab, services.sites());
    case 'sign-in':
      await services.person.signIn();
      return null;
    case 'sync-now':
      await services.outbox.drainNow();
      return null;
  }
}
