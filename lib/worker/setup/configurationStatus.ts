import type { Instant } from '../../core/model/text.ts';
import { policyDigest } from '../../core/policy/digest.ts';
import type { ConfigurationStatus } from '../../messages/requests.ts';
import { deviceKey } from '../record/device.ts';
import type { Services } from '../services.ts';
import type { Database } from '../store/database.ts';
import { readSetting } from '../store/settings.ts';

/** As many lines as a page shows. */
const MOST_FIGURES = 60;

/** What is in force on this device, as the console shows it. */
export async function configurationStatus(services: Services): Promise<ConfigurationStatus> {
  const { configuration, refused, arrived, compared } = services.configuration();
  const { policy, source } = services.policy();
  const applied = await readSetting(services.database, 'applied-policy');
  const digest = policyDigest(policy);
  return {
    organisation: configuration.organisation ?? null,
    device: (await deviceKey(services.database)).id,
    policy: {
      id: policy.id,
      name: policy.name,
      version: policy.version,
      digest,
      source,
      since: applied?.digest === digest ? applied.since : null,
      document: policy,
      uses: await exceptionUses(services.database),
    },
    now: services.now(),
    arrived,
    compared,
    refused,
    sites: services.sites().map(({ id, name, matches }) => ({ id, name, matches })),
    identities: configuration.identities,
    shown: await shownFigures(services),
    log: await services.outbox.state(),
  };
}

/** What the tools showed as sent, by day and site. */
async function shownFigures({ shownMessages, sites }: Services): Promise<ConfigurationStatus['shown']> {
  const names = new Map(sites().map(({ id, name }) => [id, name]));
  return (await shownMessages.figures())
    .slice(0, MOST_FIGURES)
    .map(({ day, site, sent, reviewed }) => ({ day, site: names.get(site) ?? site, sent, reviewed }));
}

/** How often each exception set a rule aside on this device, as far back as its events are kept. */
async function exceptionUses(database: Database): Promise<ConfigurationStatus['policy']['uses']> {
  const uses = new Map<string, { count: number; last: Instant }>();
  await database.events
    .where('event.type')
    .equals('exception.used')
    .each(({ event }) => {
      if (event.exception === null) return;
      // In the order of their numbers: the later one was used later.
      const count = (uses.get(event.exception.id)?.count ?? 0) + 1;
      uses.set(event.exception.id, { count, last: event.at });
    });
  return Array.from(uses, ([exception, use]) => ({ exception, ...use }));
}
