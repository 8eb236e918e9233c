import type { AuditEvent } from '../model/event.ts';
import type { Instant } from '../model/text.ts';

/** An event without what is given to it as it is written: id, device and number. */
export type EventDraft = Omit<AuditEvent, 'id' | 'device' | 'sequence' | 'versions'>;

/** The times of a draft of which nothing is known. */
export const unknownTimes: AuditEvent['times'] = {
  drafted: null,
  held: null,
  opened: null,
  decided: null,
  released: null,
  confirmed: null,
};

/** An event about nothing but itself; everything that is not known is null. */
export function bareEvent(type: AuditEvent['type'], at: Instant, actor: AuditEvent['actor']): EventDraft {
  return {
    type,
    at,
    actor,
    draft: null,
    review: null,
    workflow: null,
    risk: null,
    host: null,
    kind: null,
    visibility: null,
    account: null,
    record: null,
    digests: null,
    provenance: null,
    findings: [],
    policy: null,
    route: null,
    reasons: [],
    decision: null,
    reasonCode: null,
    breakGlass: false,
    exception: null,
    times: unknownTimes,
    attention: null,
    outcome: null,
    cause: null,
    evidence: null,
  };
}
