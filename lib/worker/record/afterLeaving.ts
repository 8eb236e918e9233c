import { bareEvent, type EventDraft } from '../../core/audit/bareEvent.ts';
import type { Review } from '../../core/model/review.ts';
import type { Instant } from '../../core/model/text.ts';
import type { AfterLook, LeftWords } from '../../core/review/afterLook.ts';
import type { ReviewRecord } from '../../core/review/events.ts';
import type { Step } from '../../core/review/step.ts';
import type { ReviewSubject } from './subject.ts';

/** What a step leaves to be looked at afterwards: a draft of the sample or beyond the budget, or broken glass; null where nothing. */
export function afterLookOf(step: Step, subject: ReviewSubject, words: LeftWords): AfterLook | null {
  const { review, records } = step;
  for (const record of records) {
    const base = { id: review.draft, review: review.id, at: record.at, words };
    const after = review.verdict?.after;
    if (record.type === 'draft.allowed' && after !== undefined)
      return { ...base, why: after, lookBy: null, actor: subject.actor };
    if (record.type === 'review.decided' && record.decision?.breakGlass) {
      const { id, roles, how } = record.decision.actor;
      return { ...base, why: 'break-glass', lookBy: lookBy(review, record.at), actor: { id, roles, how } };
    }
  }
  return null;
}

/** The notice to those whom policy names, where a record is a decision in another's place. */
export function noticeOf(review: Review, subject: ReviewSubject, record: ReviewRecord): EventDraft[] {
  const { decision } = record;
  if (record.type !== 'review.decided' || decision === null || !decision.breakGlass) return [];
  const { id, roles, how } = decision.actor;
  return [
    {
      ...bareEvent('breakglass.used', record.at, { id, roles, how }),
      draft: review.draft,
      review: review.id,
      workflow: review.verdict?.workflow ?? null,
      risk: review.verdict?.risk ?? null,
      host: subject.host,
      kind: subject.kind,
      visibility: subject.visibility,
      account: subject.account,
      record: subject.record,
      policy: review.verdict?.policy ?? null,
      reasonCode: decision.reason,
      breakGlass: true,
      notice: {
        people: review.verdict?.requirements.glass?.notify ?? [],
        lookBy: lookBy(review, record.at),
      },
    },
  ];
}

const HOUR = 3_600_000;
/** Where a verdict of an earlier version does not say it. */
const LOOK_WITHIN_HOURS = 24;

function lookBy({ verdict }: Review, at: Instant): Instant {
  const hours = verdict?.requirements.glass?.lookWithinHours ?? LOOK_WITHIN_HOURS;
  return new Date(Date.parse(at) + hours * HOUR).toISOString();
}
