import { policyDigest } from '../../core/policy/digest.ts';
import type { ConfigurationStatus } from '../../messages/requests.ts';
import { deviceKey } from '../record/device.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../store/settings.ts';

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
      author: policy.author,
      changeNote: policy.changeNote,
      rules: policy.rules.map(({ id, gate, route, because }) => ({ id, gate, route, because })),
    },
    arrived,
    compared,
    refused,
    sites: services.sites().map(({ id, name, matches }) => ({ id, name, matches })),
    identities: configuration.identities,
    log: await services.outbox.state(),
  };
}
