import { bareEvent, type EventDraft, unknownTimes } from '../../core/audit/bareEvent.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { Review } from '../../core/model/review.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import type { ReviewRecord } from '../../core/review/events.ts';
import type { ReviewSubject } from './subject.ts';

/** The event for one record of the review reducer. */
export function eventOfReview(review: Review, subject: ReviewSubject, record: ReviewRecord): EventDraft {
  const { decision } = record;
  const actor = decision?.actor ?? subject.actor;
  return {
    ...eventOfDraft(subject, review.verdict, record.type, record.at),
    actor: { id: actor.id, roles: actor.roles, how: actor.how },
    draft: review.draft,
    review: review.id,
    digests: {
      key: subject.digestKey,
      before: decision?.before ?? review.payload.digest,
      after: decision === null ? (review.release?.payload.digest ?? null) : decision.after,
    },
    decision: decision?.outcome ?? null,
    reasonCode: decision?.reason ?? null,
    breakGlass: decision?.breakGlass ?? false,
    times: { drafted: subject.drafted, ...review.times },
    attention: decision?.attention ?? null,
    outcome: record.outcome,
    cause: record.cause,
  };
}

/** The event of a draft that no review is about. */
export function eventOfDraft(
  subject: ReviewSubject,
  verdict: Verdict | null,
  type: AuditEvent['type'],
  at: Instant,
): EventDraft {
  return {
    ...bareEvent(type, at, subject.actor),
    workflow: verdict?.workflow ?? null,
    risk: verdict?.risk ?? null,
    host: subject.host,
    kind: subject.kind,
    visibility: subject.visibility,
    account: subject.account,
    record: subject.record,
    provenance: subject.provenance,
    findings: verdict?.findings ?? [],
    policy: verdict?.policy ?? null,
    route: verdict?.route ?? null,
    reasons: verdict?.reasons.map(({ gate, rule }) => ({ gate, rule })) ?? [],
    times: { ...unknownTimes, drafted: subject.drafted },
    ...(verdict?.shadow === undefined
      ? {}
      : { shadow: verdict.shadow.map(({ gate, rule, route }) => ({ gate, rule, route })) }),
    ...(verdict?.after === undefined ? {} : { after: verdict.after }),
    ...(verdict?.template === undefined ? {} : { template: verdict.template }),
    ...(verdict?.alike === undefined ? {} : { alike: verdict.alike.review }),
  };
}

/** One event for each exception that set a rule aside here. */
export function exceptionEvents(
  verdict: Verdict | null,
  actor: AuditEvent['actor'],
  at: Instant,
  of: { draft: Id | null; review: Id | null },
): EventDraft[] {
  return (verdict?.exceptions ?? []).map((exception) => ({
    ...bareEvent('exception.used', at, actor),
    ...of,
    policy: verdict?.policy ?? null,
    exception,
  }));
}

/**
 * True where a line of the log is due for a draft that was allowed. What a person typed and nothing held is
 * counted, not logged; where policy set something aside, tried something, or wants to look at it later, it is.
 */
export function isLoggedWhenAllowed(subject: ReviewSubject, verdict: Verdict | null): boolean {
  if (subject.provenance.disclosure !== 'none') return true;
  return (
    verdict !== null &&
    (verdict.exceptions.length > 0 || verdict.shadow !== undefined || verdict.after !== undefined)
  );
}
