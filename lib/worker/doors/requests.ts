import { type Browser, browser } from 'wxt/browser';
import { type ConfigurationStatus, Request, type TabStatus } from '../../messages/requests.ts';
import { askGate } from '../review/stage.ts';
import type { Services } from '../services.ts';
import { withheldSites } from '../setup/access.ts';
import { configurationStatus } from '../setup/configurationStatus.ts';
import { siteOf } from '../setup/sites.ts';
import { tabStatus } from '../status.ts';
import { dayCount } from '../store/days.ts';

/** True where the sender is a page of this extension, and not a content script or another extension. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Answers one request of popup or console. Throws a ZodError for what is none. */
export async function answer(
  raw: unknown,
  services: Services,
): Promise<TabStatus | ConfigurationStatus | null> {
  const request = Request.parse(raw);
  switch (request.type) {
    case 'tab-status': {
      const tab = await browser.tabs.get(request.tab);
      const site = siteOf(tab.url ?? '', services.sites());
      const { policy, source } = services.policy();
      return tabStatus({
        site,
        gate: site === null ? null : await askGate(request.tab),
        today: await dayCount(services.database, services.now()),
        policy,
        policySource: source,
        outbox: await services.outbox.state(),
        refused: services.configuration().refused,
        withheld: await withheldSites(services.sites()),
        addressKnown: tab.url !== undefined,
        storage: services.storageFault(),
        person: services.person.state(),
      });
    }
    case 'configuration-status':
      return configurationStatus(services);
    case 'sign-in':
      await services.person.signIn();
      return null;
    case 'sync-now':
      await services.outbox.drainNow();
      return null;
  }
}
