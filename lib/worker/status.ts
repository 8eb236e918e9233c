import type { Site } from '../core/model/configuration.ts';
import type { Policy } from '../core/model/policy.ts';
import type { Refusal } from '../core/model/refusal.ts';
import type { GateStatus } from '../messages/frame.ts';
import type { TabStatus } from '../messages/requests.ts';
import type { PersonState } from './identity/person.ts';
import type { WithheldSite } from './setup/access.ts';
import { whyNotInspected } from './setup/inspected.ts';
import type { DayCount } from './store/database.ts';
import type { OutboxState } from './sync/outbox.ts';

/** What the popup says of the tab in front. */
export function tabStatus(from: {
  site: Site | null;
  gate: GateStatus | null;
  /** True where the browser put the tab to sleep. */
  discarded: boolean;
  /** What composers in any frame of the tab say beside the top frame's gate. */
  missing: readonly string[];
  today: DayCount;
  policy: Policy;
  policySource: TabStatus['policy']['source'];
  outbox: OutboxState;
  refused: Refusal[];
  withheld: WithheldSite[];
  /** False where the browser does not show the tab's address: it is withheld, or none of ours. */
  addressKnown: boolean;
  storage: string | null;
  waiting: TabStatus['waiting'];
  person: PersonState;
}): TabStatus {
  return {
    ...coverage(from, !from.addressKnown && from.withheld.length > 0),
    site: from.site?.name ?? null,
    composers: from.gate?.composers ?? 0,
    today: { passed: from.today.passed, held: from.today.held, unreviewed: from.today.unreviewed },
    policy: { name: from.policy.name, version: from.policy.version, source: from.policySource },
    waiting: from.waiting,
    log: from.outbox,
    refused: from.refused,
    withheld: from.withheld,
    storage: from.storage,
    person: from.person,
  };
}

function coverage(
  {
    site,
    gate,
    missing: inFrames,
    discarded,
  }: { site: Site | null; gate: GateStatus | null; missing: readonly string[]; discarded: boolean },
  mayBeWithheld: boolean,
): Pick<TabStatus, 'coverage' | 'because'> {
  if (site === null && mayBeWithheld) {
    return {
      coverage: 'not-inspected',
      because: 'The browser does not let Countersign see this tab. On a site named below nothing is checked.',
    };
  }
  if (site === null) return { coverage: 'not-inspected', because: 'This site is not one that is gated.' };
  if (gate === null) {
    return {
      coverage: 'not-inspected',
      because: whyNotInspected({ discarded }),
    };
  }
  const { composers } = gate;
  const missing = [...new Set([...gate.missing, ...inFrames])];
  if (missing.length > 0) {
    const [first] = missing;
    const more = missing.length === 1 ? '' : `, and ${missing.length - 1} more`;
    return {
      coverage: 'degraded',
      because: `${site.name} has changed: what is known of it does not match any more (${first}${more}). Drafts are found by structure and held.`,
    };
  }
  return {
    coverage: 'protected',
    because:
      composers === 0
        ? `${site.name}. No draft is open.`
        : `${site.name}. ${composers} ${composers === 1 ? 'composer is' : 'composers are'} followed.`,
  };
}
